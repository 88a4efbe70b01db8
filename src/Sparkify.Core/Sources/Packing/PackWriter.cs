using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Sparkify.Sources.Packing;

/// <summary>Fills packs up to a size, and writes beside each where its lines came from.</summary>
/// <remarks>A pack counts once its lineage is there: it is written second. One that a run left without is written again under its name.</remarks>
internal sealed class PackWriter : IDisposable
{
    private const string Prefix = "songs-";
    private const string Ending = ".ndjson.gz";

    // Listings leave names that begin so out.
    private const string LineagePrefix = "_songs-";
    private const string LineageEnding = ".lineage.csv";
    private const string Header = "first_line,lines,etag,size,modified_at,uri";

    private readonly IPackTarget _target;
    private readonly long _targetBytes;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly StringBuilder _lineage = new();
    private MemoryStream _packed = new();
    private GZipStream? _gzip;
    private long _lines;
    private int _number;

    public PackWriter(IPackTarget target, long targetBytes)
    {
        (_target, _targetBytes) = (target, targetBytes);
        foreach (var name in target.Names().Where(name => name.StartsWith(LineagePrefix, StringComparison.Ordinal) && name.EndsWith(LineageEnding, StringComparison.Ordinal)))
        {
            _number = Math.Max(_number, int.Parse(name.AsSpan(LineagePrefix.Length, name.Length - LineagePrefix.Length - LineageEnding.Length), CultureInfo.InvariantCulture));
            foreach (var line in Encoding.UTF8.GetString(target.Read(name)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
            {
                _known.Add(line.Split(',', 3)[2]);
            }
        }
    }

    public long Records { get; private set; }

    public long Packs { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>True if a pack that is complete holds this version of the object.</summary>
    public bool Holds(SourceObject source) => _known.Contains(Identity(source));

    /// <summary>Adds the records of one object.</summary>
    public void Add(SourceObject source, ReadOnlySpan<byte> content, string? track)
    {
        // The level, like the header of gzip, is stated: the same input gives the same bytes.
        _gzip ??= new GZipStream(_packed, CompressionLevel.Optimal, leaveOpen: true);
        var lines = RecordLines.Write(content, track, _gzip);
        _lineage.Append(CultureInfo.InvariantCulture, $"{_lines + 1},{lines},{Identity(source)}\n");
        _lines += lines;
        Records += lines;
        if (_packed.Length >= _targetBytes)
        {
            Finish();
        }
    }

    /// <summary>Writes what is left.</summary>
    public void Finish()
    {
        if (_gzip is null)
        {
            return;
        }

        _gzip.Dispose();
        _gzip = null;
        _number++;
        var name = string.Create(CultureInfo.InvariantCulture, $"{_number:D5}");
        _target.Write($"{Prefix}{name}{Ending}", _packed.ToArray());
        _target.Write($"{LineagePrefix}{name}{LineageEnding}", Encoding.UTF8.GetBytes($"{Header}\n{_lineage}"));
        (Packs, Bytes) = (Packs + 1, Bytes + _packed.Length);
        _packed.Dispose();
        (_packed, _lines) = (new MemoryStream(), 0);
        _lineage.Clear();
    }

    public void Dispose()
    {
        _gzip?.Dispose();
        _packed.Dispose();
    }

    // The name comes last, so that commas in it do no harm; a line end in it would.
    private static string Identity(SourceObject source)
    {
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{source.ETag},{source.Size},{source.ModifiedAt.UtcDateTime:yyyy-MM-ddTHH:mm:ss.ffffff}Z,{source.Uri.ReplaceLineEndings(" ")}");
    }
}
