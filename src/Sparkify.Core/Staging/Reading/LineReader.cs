using System.Text.Unicode;
using Sparkify.Sources;
using Sparkify.Staging.Json;

namespace Sparkify.Staging.Reading;

/// <summary>Reads a part line by line: JSON objects on one line or over several, or lines of genre labels.</summary>
internal sealed unsafe class LineReader(
    ByteWindow window, JsonRecords json, GenreRecords genres, RejectWriter rejects, ReadingLimits limits)
{
    private ObjectPart _part = ObjectPart.Whole(new SourceObject(SourceKind.Events, "", 0, default, null), 0);
    private PartCounts _counts = new();
    private bool _isJson;

    // Whole lines end here, as an offset in the object; they are looked for and validated once.
    private long _wholeLinesEnd;
    private bool _isUtf8;
    private HeldRecord _held;

    public void Start(ObjectPart part, PartCounts counts)
    {
        _part = part;
        _counts = counts;
        _wholeLinesEnd = 0;
        _held = default;
        _isJson = part.Source.Kind != SourceKind.Genres;
    }

    /// <summary>Reads what is in the window, until it has to slide on.</summary>
    /// <returns>False at the end of the part.</returns>
    public bool ReadOn()
    {
        if (window.Offset >= _part.End || (window.Ended && window.Length == 0))
        {
            return false;
        }

        if (_wholeLinesEnd <= window.Offset)
        {
            FindWholeLines();
        }

        if (_wholeLinesEnd > window.Offset)
        {
            ReadLines((int)(_wholeLinesEnd - window.Offset));
        }
        else if (window.Length > limits.RecordBytes + 1)
        {
            rejects.Drain(window, true, _counts.Lines + 1, limits.TooLong);
        }
        else
        {
            window.More();
        }

        return !_counts.NeedsWholeObject;
    }

    private void FindWholeLines()
    {
        var length = window.Ended ? window.Length : window.Bytes.LastIndexOf((byte)'\n') + 1;
        _wholeLinesEnd = window.Offset + length;
        _isUtf8 = _isJson && Utf8.IsValid(window.Bytes[..length]);
    }

    /// <summary>Reads whole lines.</summary>
    private void ReadLines(int length)
    {
        var begin = window.Start;
        var end = begin + length;
        var stop = begin + Math.Min(length, _part.End - window.Offset);
        var position = begin;
        while (position < stop)
        {
            if ((_isUtf8 || IsUtf8Line(position, end)) && TryReadSimple(ref position, window.Offset + (position - begin)))
            {
                continue;
            }

            StageHeld();
            var next = Next(position, end);
            if (!TryReadLine(position, next, window.Offset + (position - begin), out var refusal))
            {
                window.Skip((int)(position - begin));
                ReadSpread((int)(next - position), refusal);
                return;
            }

            position = next;
        }

        StageHeld();
        window.Skip((int)Math.Min(position - begin, length));
    }

    /// <summary>Tells the good lines of a block that has bad ones.</summary>
    private bool IsUtf8Line(byte* line, byte* end) =>
        _isJson && Utf8.IsValid(new ReadOnlySpan<byte>(line, (int)(Next(line, end) - line)));

    private static byte* Next(byte* line, byte* end)
    {
        var feed = new ReadOnlySpan<byte>(line, (int)(end - line)).IndexOf((byte)'\n');
        return feed < 0 ? end : line + feed + 1;
    }

    /// <summary>Tokenises a record, and stages the one before: what that one looks up is slow to come from memory.</summary>
    private bool TryReadSimple(ref byte* position, long offset)
    {
        var end = json.Tokenize(position);
        if (end == null || end - position > limits.RecordBytes)
        {
            return false;
        }

        // A carriage return at the very end is no line end: the line feed behind it is not the object's.
        var next = end + (*end == '\r' ? 1 : 0);
        if (*next != '\n' || (next > end && next == window.Start + window.Length))
        {
            return false;
        }

        _counts.Lines++;
        var before = _held;
        _held = new HeldRecord { Start = position, End = end, Line = _counts.Lines, Offset = offset };
        json.Hold(before.Start != null);
        Stage(before);
        position = next + 1;
        return true;
    }

    private void StageHeld()
    {
        if (_held.Start != null)
        {
            json.Release();
            Stage(_held);
            _held = default;
        }
    }

    private void Stage(in HeldRecord record)
    {
        var refusal = record.Start == null ? null : json.StageReleased(record.Offset);
        if (refusal != null)
        {
            var bytes = new ReadOnlySpan<byte>(record.Start, (int)(record.End - record.Start));
            rejects.Write(refusal, bytes, (record.Line, record.Offset));
        }
    }

    /// <returns>False if the line may be the first of a record that is spread over several.</returns>
    private bool TryReadLine(byte* line, byte* next, long offset, out Refusal? refusal)
    {
        var content = Content(line, next);
        refusal = null;
        if (content.Length <= limits.RecordBytes && IsBlank(content))
        {
            _counts.Lines++;
            _counts.Blank++;
            return true;
        }

        refusal = Stage(line, content, offset);
        if (refusal != null && IsSpread(content, refusal))
        {
            return false;
        }

        _counts.Lines++;
        if (refusal != null)
        {
            rejects.Write(refusal, content, (_counts.Lines, offset));
        }

        return true;
    }

    private bool IsBlank(ReadOnlySpan<byte> line) =>
        line.IndexOfAnyExcept(" \t\r"u8) < 0 || (!_isJson && genres.IsRemark(line));

    private Refusal? Stage(byte* line, ReadOnlySpan<byte> content, long offset) =>
        _isJson ? json.Stage(line, content.Length, offset) : genres.Stage(content, offset);

    private bool IsSpread(ReadOnlySpan<byte> content, Refusal refusal)
    {
        return _isJson && SpreadRecord.MayStart(content) && refusal.Reason switch
        {
            RejectReason.Malformed => json.IsIncomplete,
            RejectReason.InvalidUtf8 or RejectReason.InvalidEscape or RejectReason.NulCharacter or RejectReason.DuplicateKey
                or RejectReason.TooDeep or RejectReason.StringTooLong => JsonExtent.Find(content) == JsonExtent.Incomplete,
            _ => false,
        };
    }

    /// <summary>Reads a record over several lines, or rejects its first line if it is none.</summary>
    /// <param name="firstLine">Bytes of the first line, with its line end.</param>
    /// <param name="firstRefusal">Why the first line is no record by itself.</param>
    private void ReadSpread(int firstLine, Refusal? firstRefusal)
    {
        var offset = window.Offset;
        var length = SpreadRecord.Find(window, limits.RecordBytes);
        if (length > 0 && offset + length > _part.End)
        {
            _counts.NeedsWholeObject = true;
            return;
        }

        firstLine = Math.Min(firstLine, window.Length);
        var record = length > 0 ? window.Bytes[..length] : Content(window.Start, window.Start + firstLine);
        var refusal = length > 0 ? Stage(window.Start, record, offset) : firstRefusal;
        if (refusal != null && length > 0 && SpreadRecord.HidesRecord(window, length, json))
        {
            record = Content(window.Start, window.Start + firstLine);
            refusal = firstRefusal;
        }

        if (refusal != null)
        {
            rejects.Write(refusal, record, (_counts.Lines + 1, offset));
        }

        var lines = record.Count((byte)'\n');
        var rest = window.Bytes[record.Length..].IndexOf((byte)'\n');
        _counts.Lines += lines + 1;
        window.Skip(rest < 0 ? window.Length : record.Length + rest + 1);
    }

    private static ReadOnlySpan<byte> Content(byte* line, byte* next)
    {
        var content = new ReadOnlySpan<byte>(line, (int)(next - line));
        if (content is [.., (byte)'\n'])
        {
            content = content[..^1];
            content = content is [.., (byte)'\r'] ? content[..^1] : content;
        }

        return content;
    }
}
