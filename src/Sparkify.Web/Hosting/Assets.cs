using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Sparkify.Web.Hosting;

/// <summary>The files that travel in the assembly.</summary>
internal static class Assets
{
    private const string Root = "wwwroot/";
    private const int VersionLength = 12;
    private static readonly ConcurrentDictionary<string, Asset?> _read = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, string> _types = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
        [".md"] = "text/plain; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
    };

    /// <summary>The address of a file; it changes when the file does.</summary>
    public static string Link(string name)
    {
        return $"/assets/{name}?v={Find(name)!.Version}";
    }

    public static string Text(string name)
    {
        return Encoding.UTF8.GetString(Find(name)!.Bytes);
    }

    /// <summary>The file of that name, or null.</summary>
    public static Asset? Find(string name)
    {
        return _read.TryGetValue(name, out var known) ? known : Read(name) is { } asset ? _read.GetOrAdd(name, asset) : null;
    }

    private static Asset? Read(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(Root + name);
        if (stream is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var content = bytes.ToArray();
        return new Asset(
            content,
            Pack(content),
            _types.GetValueOrDefault(Path.GetExtension(name), "text/plain; charset=utf-8"),
            Convert.ToHexStringLower(SHA256.HashData(content))[..VersionLength]);
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
        {
            brotli.Write(content);
        }

        return packed.ToArray();
    }
}
