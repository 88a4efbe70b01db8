using Sparkify.Sources;

namespace Sparkify.Staging.Reading;

/// <summary>Reads parts of objects, one after the other, on one thread.</summary>
internal sealed class PartReader : IDisposable
{
    private readonly ByteWindow _window;
    private readonly JsonRecords _json;
    private readonly GenreRecords _genres;
    private readonly RejectWriter _rejects;
    private readonly LineReader _lines;
    private readonly ArrayReader _arrays;
    private readonly ReadingLimits _limits;

    public PartReader(IStagingWriter writer, DateTimeOffset startedAt, ReadingLimits limits)
    {
        _limits = limits;
        _window = new ByteWindow(limits.BlockBytes);
        _json = new JsonRecords(writer, startedAt, limits);
        _genres = new GenreRecords(writer, limits);
        _rejects = new RejectWriter(writer, limits);
        _lines = new LineReader(_window, _json, _genres, _rejects, limits);
        _arrays = new ArrayReader(_window, _json, _rejects, limits);
    }

    /// <summary>Stages every record of a part and rejects the rest.</summary>
    /// <param name="bytes">The unpacked bytes from the part's start on; of a later range from the byte before.</param>
    /// <param name="tally">Told as the reading goes on.</param>
    /// <exception cref="BrokenObjectException">The object is no source of records.</exception>
    public PartCounts Read(ObjectPart part, Stream bytes, ScanTally tally, CancellationToken cancellation)
    {
        var counts = new PartCounts();
        Start(part, bytes, counts);
        var isArray = part.Start == 0 && StartsArray(part, counts) && _arrays.Open();
        var told = 0L;
        var goesOn = true;
        while (goesOn && !counts.NeedsWholeObject)
        {
            cancellation.ThrowIfCancellationRequested();
            isArray = isArray && _arrays.ReadOn();
            goesOn = isArray || _lines.ReadOn();
            tally.AddRecords(counts.Staged + counts.Rejected - told);
            told = counts.Staged + counts.Rejected;
        }

        return counts;
    }

    public void Dispose()
    {
        _json.Dispose();
        _window.Dispose();
    }

    private void Start(ObjectPart part, Stream bytes, PartCounts counts)
    {
        _rejects.Start(part, counts);
        _json.Start(part, counts);
        _genres.Start(part, counts);
        _lines.Start(part, counts);
        _arrays.Start(counts);
        if (part.Start == 0)
        {
            _window.Reset(bytes, 0);
            Open(part.Source.Kind);
        }
        else
        {
            _window.Reset(bytes, part.Start - 1);
            SkipLine(part.End);
        }
    }

    private void Open(SourceKind kind)
    {
        while (_window.Length < Opening.Bytes && _window.More())
        {
        }

        var fault = Opening.Fault(_window.Bytes, kind);
        if (fault != null)
        {
            throw new BrokenObjectException(fault);
        }

        if (_window.Bytes.StartsWith(Opening.ByteOrderMark))
        {
            _window.Skip(Opening.ByteOrderMark.Length);
        }
    }

    /// <summary>Skips the end of a line that belongs to the range before.</summary>
    private void SkipLine(long end)
    {
        while (_window.Offset < end && (_window.Length > 0 || _window.More()))
        {
            var feed = _window.Bytes.IndexOf((byte)'\n');
            _window.Skip(feed < 0 ? _window.Length : feed + 1);
            if (feed >= 0)
            {
                return;
            }
        }
    }

    /// <summary>True if the object is one array; then the window starts with its bracket.</summary>
    private bool StartsArray(ObjectPart part, PartCounts counts)
    {
        if (part.Source.Kind == SourceKind.Genres)
        {
            return false;
        }

        while (_window.Bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0 && _window.Length <= _limits.RecordBytes && _window.More())
        {
        }

        var blank = _window.Bytes.IndexOfAnyExcept(" \t\r\n"u8);
        if (blank < 0 || _window.Bytes[blank] != '[')
        {
            return false;
        }

        counts.NeedsWholeObject = part.IsRange;
        counts.Lines = _window.Bytes[..blank].Count((byte)'\n');
        counts.Blank = counts.Lines;
        _window.Skip(blank);
        return true;
    }
}
