using System.Globalization;
using Sparkify.Staging.Json;
using Sparkify.Staging.Rules;

namespace Sparkify.Staging.Reading;

/// <summary>Stages lines of genre labels: tagtraum's <c>TRACK_ID tab majority [tab minority]</c>, or CSV with a header.</summary>
/// <remarks>Source: the genre annotations of https://www.tagtraum.com/msd_genre_datasets.html.</remarks>
internal sealed class GenreRecords(IStagingWriter writer, ReadingLimits limits)
{
    private const double MajorityShare = 0.67;
    private const double MinorityShare = 0.33;
    private readonly CsvLine _line = new();
    private ObjectPart? _part;
    private PartCounts _counts = new();
    private bool _isTracks;
    private GenreColumns? _columns;

    public void Start(ObjectPart part, PartCounts counts)
    {
        _part = part;
        _counts = counts;
        _isTracks = false;
        _columns = null;
    }

    /// <summary>True for a comment and for the header: lines that hold no record.</summary>
    public bool IsRemark(ReadOnlySpan<byte> line)
    {
        if (line is [(byte)'#' or (byte)'%', ..])
        {
            return true;
        }

        if (_isTracks || _columns != null)
        {
            return false;
        }

        _isTracks = line.Contains((byte)'\t');
        _columns = !_isTracks && _line.TrySplitCommas(line) ? GenreColumns.Find(_line) : null;
        return _columns != null;
    }

    /// <summary>Writes the labels of a line, or says why it has none.</summary>
    /// <param name="offset">Of the line in the unpacked object.</param>
    public Refusal? Stage(ReadOnlySpan<byte> line, long offset)
    {
        var refusal = RecordBytes.Fault(line, limits);
        if (refusal != null)
        {
            return refusal;
        }

        if (line.Contains((byte)0))
        {
            return new Refusal(RejectReason.NulCharacter, null, "The line holds U+0000, which PostgreSQL cannot store.");
        }

        var recordId = RecordId.Of(_part!.FileId, offset);
        refusal = _isTracks ? Track(line, recordId)
            : _columns != null ? Columns(line, _columns, recordId)
            : Malformed("The line is neither a labelled track nor a header with known columns");
        _counts.Staged += refusal == null ? 1 : 0;
        return refusal;
    }

    private Refusal? Track(ReadOnlySpan<byte> line, long recordId)
    {
        _line.SplitTabs(line);
        if (_line.Count is not (2 or 3))
        {
            return Malformed($"The line has {_line.Count} columns instead of 2 or 3");
        }

        var refusal = Filled(0, "track_id") ?? Filled(1, "majority_genre");
        if (refusal != null)
        {
            return refusal;
        }

        var hasMinority = _line.Count == 3 && !_line[2].IsEmpty;
        Write(recordId, "track"u8, (0, 1), hasMinority ? MajorityShare : 1);
        if (hasMinority)
        {
            Write(recordId, "track"u8, (0, 2), MinorityShare);
        }

        return null;
    }

    private Refusal? Columns(ReadOnlySpan<byte> line, GenreColumns columns, long recordId)
    {
        if (!_line.TrySplitCommas(line))
        {
            return Malformed("A quote is not closed, or text follows it");
        }

        if (_line.Count != columns.Names.Count)
        {
            return Malformed($"The line has {_line.Count} columns instead of {columns.Names.Count}");
        }

        var weight = 1.0;
        var refusal = Filled(columns.Subject, columns.Names[columns.Subject])
            ?? Filled(columns.Label, columns.Names[columns.Label])
            ?? (columns.Weight < 0 ? null : Share(columns.Weight, columns.Names[columns.Weight], out weight));
        if (refusal == null)
        {
            Write(recordId, columns.Kind == "artist" ? "artist"u8 : "term"u8, (columns.Subject, columns.Label), weight);
        }

        return refusal;
    }

    private Refusal? Share(int column, string field, out double share)
    {
        share = 0;
        var refusal = Filled(column, field);
        if (refusal != null)
        {
            return refusal;
        }

        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign;
        if (!double.TryParse(_line[column], Style, CultureInfo.InvariantCulture, out share) || !double.IsFinite(share))
        {
            return Refusal.WrongType(field, "a number");
        }

        return share is >= 0 and <= 1 ? null : Refusal.Impossible(field, "is not between 0 and 1");
    }

    private Refusal? Filled(int column, string field)
    {
        if (_line[column].Length > JsonText.MaxBytes)
        {
            return Refusal.StringTooLong(field, _line[column].Length);
        }

        return _line[column].IsEmpty ? Refusal.Missing(field) : null;
    }

    private void Write(long recordId, ReadOnlySpan<byte> kind, (int Subject, int Label) columns, double weight)
    {
        writer.Write(new StagedGenre
        {
            RecordId = recordId,
            Kind = new Text(kind),
            Subject = new Text(_line[columns.Subject]),
            Label = new Text(_line[columns.Label]),
            Weight = weight,
        });
    }

    private static Refusal Malformed(string problem) => new(RejectReason.Malformed, null, problem + ".");
}
