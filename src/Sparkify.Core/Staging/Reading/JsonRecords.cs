using System.Runtime.InteropServices;
using Sparkify.Sources;
using Sparkify.Staging.Json;
using Sparkify.Staging.Rules;

namespace Sparkify.Staging.Reading;

/// <summary>Stages the JSON records of one thread: tokenise, check, write.</summary>
internal sealed unsafe class JsonRecords : IDisposable
{
    private const int MostFields = 32;
    private FieldSlot* _slots = (FieldSlot*)NativeMemory.AllocZeroed(MostFields, (nuint)sizeof(FieldSlot));
    private FieldSlot* _held = (FieldSlot*)NativeMemory.AllocZeroed(MostFields, (nuint)sizeof(FieldSlot));
    private readonly FastTokenizer _fastEvents = new(EventFields.Shape);
    private readonly FastTokenizer _fastSongs = new(SongFields.Shape);
    private readonly SlowTokenizer _slowEvents = new(EventFields.Shape);
    private readonly SlowTokenizer _slowSongs = new(SongFields.Shape);
    private readonly TextDecoder _texts;
    private readonly Vocabulary _vocabulary;
    private readonly EventStage _events;
    private readonly SongStage _songs;
    private readonly ReadingLimits _limits;
    private bool _isEvents;
    private long _fileId;
    private PartCounts _counts = new();

    public JsonRecords(IStagingWriter writer, DateTimeOffset startedAt, ReadingLimits limits)
    {
        // A text may be unescaped twice and repaired twice.
        _texts = new TextDecoder((4 * limits.RecordBytes) + limits.RawBytes);
        _vocabulary = new Vocabulary(writer, _texts, limits);
        _events = new EventStage(writer, new EventRules(startedAt, _texts), _vocabulary, _texts);
        _songs = new SongStage(writer, _texts);
        _limits = limits;
    }

    public void Start(ObjectPart part, PartCounts counts)
    {
        _isEvents = part.Source.Kind == SourceKind.Events;
        _fileId = part.FileId;
        _counts = counts;
        if (!_isEvents)
        {
            _songs.Start(part.Source.Uri);
        }
    }

    /// <summary>Tokenises a simple record in memory that ends with a line feed.</summary>
    /// <returns>The byte after the record; null if it is not simple.</returns>
    public byte* Tokenize(byte* record) => (_isEvents ? _fastEvents : _fastSongs).Tokenize(record, _slots);

    /// <summary>Stages the record that was tokenised last.</summary>
    /// <param name="offset">Of the record in the unpacked object.</param>
    public Refusal? StageTokenized(long offset) => Stage(offset, default);

    /// <summary>Holds the record that was tokenised last, and releases the one that was held.</summary>
    /// <param name="releases">True if one was held; it is to be staged before the next is held.</param>
    public void Hold(bool releases)
    {
        if (_isEvents && releases)
        {
            _events.Fetch(_held);
        }

        if (_isEvents)
        {
            _events.Announce(_slots);
        }

        Swap();
    }

    /// <summary>Releases the record that is held.</summary>
    public void Release()
    {
        if (_isEvents)
        {
            _events.Fetch(_held);
        }

        Swap();
    }

    /// <summary>Stages the record that was released last.</summary>
    /// <param name="offset">Of the record in the unpacked object.</param>
    public Refusal? StageReleased(long offset) => StageReleased(offset, default);

    /// <summary>Stages any record.</summary>
    public Refusal? Stage(byte* record, int length, long offset)
    {
        var wrong = RecordBytes.Fault(new ReadOnlySpan<byte>(record, length), _limits);
        if (wrong != null)
        {
            return wrong;
        }

        var tokenizer = _isEvents ? _slowEvents : _slowSongs;
        var refusal = tokenizer.Tokenize(record, length, _slots) ?? Stage(offset, tokenizer.Unknown.Json);
        if (refusal == null)
        {
            _counts.AddDrift(tokenizer.Unknown, _limits.DriftNames);
        }

        return refusal;
    }

    /// <summary>True if the last record was refused only because it breaks off where JSON may go on in the next line.</summary>
    public bool IsIncomplete => (_isEvents ? _slowEvents : _slowSongs).IsIncomplete;

    /// <summary>True if the bytes are a record by themselves. Writes nothing.</summary>
    public bool IsRecord(byte* record, int length)
    {
        return RecordBytes.Fault(new ReadOnlySpan<byte>(record, length), _limits) == null
            && (_isEvents ? _slowEvents : _slowSongs).Tokenize(record, length, _slots) == null
            && (_isEvents ? _events.Check(_slots) : _songs.Check(_slots)) == null;
    }

    public void Dispose()
    {
        NativeMemory.Free(_slots);
        NativeMemory.Free(_held);
        _vocabulary.Dispose();
        _texts.Dispose();
    }

    private void Swap()
    {
        var slots = _slots;
        _slots = _held;
        _held = slots;
    }

    private Refusal? Stage(long offset, Text extra)
    {
        if (_isEvents)
        {
            _events.Announce(_slots);
            _events.Fetch(_slots);
        }

        return StageReleased(offset, extra);
    }

    private Refusal? StageReleased(long offset, Text extra)
    {
        var recordId = RecordId.Of(_fileId, offset);
        var refusal = _isEvents
            ? _events.Stage(_slots, extra, recordId, _counts)
            : _songs.Stage(_slots, extra, recordId, _counts);
        _counts.Staged += refusal == null ? 1 : 0;
        return refusal;
    }
}
