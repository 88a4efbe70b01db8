using System.IO.Compression;
using System.Text;

namespace Sparkify.Web.Hosting;

/// <summary>A page as it is sent.</summary>
/// <param name="Bytes">Its text in UTF-8.</param>
/// <param name="Packed">The same, as brotli.</param>
internal sealed record MadePage(byte[] Bytes, byte[] Packed)
{
    public long Size => Bytes.Length + Packed.Length;

    public static MadePage Of(string html)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
        {
            brotli.Write(bytes);
        }

        return new MadePage(bytes, packed.ToArray());
    }
}
