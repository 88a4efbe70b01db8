using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sparkify.Sources;
using Sparkify.Staging;
using Sparkify.Staging.Json;
using Sparkify.Staging.Reading;

namespace Sparkify.Warehouse.Redshift;

/// <summary>Asks the reader of every other engine what it makes of values that COPY landed: one set of rules, one repair, one key.</summary>
internal sealed unsafe class RecordJudge : IDisposable
{
    // The tokenisers read ahead.
    private const int Padding = 64;
    private static readonly JsonWriterOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly HashSet<string> _numbers =
    [
        "ts", "sessionId", "itemInSession", "length", "registration", "status",
        "num_songs", "artist_latitude", "artist_longitude", "duration", "year",
    ];

    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly JsonRecords _records;

    /// <param name="writer">Gets the rows that the records become.</param>
    /// <param name="startedAt">"Now" of the run.</param>
    public RecordJudge(IStagingWriter writer, DateTimeOffset startedAt)
    {
        _records = new JsonRecords(writer, startedAt, ReadingLimits.Default);
    }

    /// <summary>The record that was judged last, as one JSON object.</summary>
    public ReadOnlySpan<byte> Record => _text.WrittenSpan;

    /// <summary>What the object came to so far.</summary>
    public PartCounts Counts { get; private set; } = new();

    /// <summary>Begins the next object.</summary>
    public void Start(SourceObject source, long fileId)
    {
        Counts = new PartCounts();
        _records.Start(ObjectPart.Whole(source, fileId), Counts);
    }

    /// <summary>Writes the rows of a record, or says why it is none.</summary>
    /// <param name="fields">Names and values as COPY took them from the source; null for a missing one.</param>
    /// <param name="number">What stands for the record's offset in its id.</param>
    public Refusal? Judge(IEnumerable<(string Field, string? Value)> fields, long number)
    {
        Write(fields);
        var bytes = (byte*)NativeMemory.AllocZeroed((nuint)(_text.WrittenCount + Padding));
        try
        {
            _text.WrittenSpan.CopyTo(new Span<byte>(bytes, _text.WrittenCount));
            return _records.Stage(bytes, _text.WrittenCount, number);
        }
        finally
        {
            NativeMemory.Free(bytes);
        }
    }

    public void Dispose()
    {
        _records.Dispose();
    }

    private void Write(IEnumerable<(string Field, string? Value)> fields)
    {
        _text.ResetWrittenCount();
        using var json = new Utf8JsonWriter(_text, _json);
        json.WriteStartObject();
        foreach (var (field, value) in fields)
        {
            if (value is null)
            {
                continue;
            }

            json.WritePropertyName(field);
            if (_numbers.Contains(field) && IsNumber(value))
            {
                json.WriteRawValue(value, skipInputValidation: true);
            }
            else
            {
                json.WriteStringValue(value);
            }
        }

        json.WriteEndObject();
    }

    // COPY takes the quotes off, so a number in quotes is a number here.
    private static bool IsNumber(string value)
    {
        try
        {
            return value.Length > 0 && value[^1] is not ' ' && value[0] is '-' or (>= '0' and <= '9') && JsonElement.Parse(value).ValueKind == JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
