using System.Text;
using System.Text.Json;

namespace Sparkify.Staging.Json;

/// <summary>
/// Cuts any record into its fields, or says why it is none: the judge of all that <see cref="FastTokenizer"/> refuses.
/// </summary>
internal sealed unsafe class SlowTokenizer(RecordShape shape)
{
    private const int MaxDepth = 32;

    // The record's own limit is checked here, so that "too deep" is told from "broken".
    private static readonly JsonReaderOptions _options = new() { MaxDepth = MaxDepth + 1 };

    private readonly HashSet<(int Owner, string Name)> _names = [];
    private byte[] _text = new byte[1024];
    private int _objects;
    private bool _isOpen;

    /// <summary>The unknown fields of the last record.</summary>
    public UnknownFields Unknown { get; } = new();

    /// <summary>True if the last record was refused only because it breaks off where JSON may go on in the next line.</summary>
    public bool IsIncomplete { get; private set; }

    /// <param name="record">Valid UTF-8.</param>
    /// <param name="slots">One for each field of the shape; all are set on success.</param>
    /// <returns>Null if the record is one JSON object without fault.</returns>
    public Refusal? Tokenize(byte* record, int length, FieldSlot* slots)
    {
        var json = new ReadOnlySpan<byte>(record, length);
        new Span<FieldSlot>(slots, shape.Names.Count).Clear();
        Unknown.Clear();
        _names.Clear();
        _objects = 0;
        _isOpen = false;
        IsIncomplete = false;
        try
        {
            // Told that more may come, the reader stops at the end of a cut record and does not throw, which is slow.
            var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(_options));
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject
                ? Root(ref reader, json, slots)
                : Other(json);
        }
        catch (JsonException broken)
        {
            return JsonFault.Describe(json, broken);
        }
    }

    private Refusal? Root(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, FieldSlot* slots)
    {
        var seen = 0u;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var refusal = Field(ref reader, json, slots, ref seen);
            if (refusal != null)
            {
                return refusal;
            }
        }

        var rest = json[(int)reader.BytesConsumed..];
        if (reader.TokenType != JsonTokenType.EndObject || reader.CurrentDepth > 0)
        {
            return BreaksOff(rest, json.Length);
        }

        return rest.IndexOfAnyExcept(" \t\r\n"u8) < 0
            ? null
            : new(RejectReason.TrailingContent, null, $"The line goes on after the object, at byte {reader.BytesConsumed + 1:N0}.");
    }

    private Refusal? Field(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, FieldSlot* slots, ref uint seen)
    {
        var rawName = reader.ValueSpan;
        var refusal = Unescape(ref reader, null, out var name);
        if (refusal != null)
        {
            return refusal;
        }

        var field = shape.Find(name);
        var label = field < 0 ? Encoding.UTF8.GetString(name) : shape.Names[field];
        var isNew = field < 0 ? _names.Add((0, label)) : (seen & (1u << field)) == 0;
        if (!isNew)
        {
            return Duplicate(label);
        }

        if (!reader.Read())
        {
            return BreaksOff(json[(int)reader.BytesConsumed..], json.Length);
        }

        var start = (int)reader.TokenStartIndex;
        refusal = Value(ref reader, label, out var kind);
        if (refusal == null && _isOpen)
        {
            return BreaksOff(json[(int)reader.BytesConsumed..], json.Length);
        }

        if (refusal == null && field < 0)
        {
            Unknown.Add(label, rawName, json[start..(int)reader.BytesConsumed]);
        }
        else if (refusal == null)
        {
            seen |= 1u << field;
            var quote = kind is SlotKind.Text or SlotKind.EscapedText ? 1 : 0;
            fixed (byte* record = json)
            {
                slots[field].Set(kind, record + start + quote, (int)reader.BytesConsumed - start - (2 * quote));
            }
        }

        return refusal;
    }

    private Refusal? Value(ref Utf8JsonReader reader, string field, out SlotKind kind)
    {
        kind = reader.TokenType switch
        {
            JsonTokenType.Null => SlotKind.Null,
            JsonTokenType.Number => SlotKind.Number,
            JsonTokenType.String => reader.ValueIsEscaped ? SlotKind.EscapedText : SlotKind.Text,
            _ => SlotKind.Other,
        };
        return reader.TokenType switch
        {
            JsonTokenType.String => Unescape(ref reader, field, out _),
            JsonTokenType.StartObject or JsonTokenType.StartArray => Nested(ref reader, field),
            _ => null,
        };
    }

    private Refusal? Nested(ref Utf8JsonReader reader, string field)
    {
        var owners = new Stack<int>();
        do
        {
            Refusal? refusal = null;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    owners.Push(++_objects);
                    refusal = reader.CurrentDepth >= MaxDepth ? TooDeep() : null;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    owners.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    refusal = Unescape(ref reader, field, out var name);
                    var label = Encoding.UTF8.GetString(name);
                    refusal ??= _names.Add((owners.Peek(), label)) ? null : Duplicate(label);
                    break;
                case JsonTokenType.String:
                    refusal = Unescape(ref reader, field, out _);
                    break;
            }

            if (refusal != null)
            {
                return refusal;
            }
        }
        while (owners.Count > 0 && reader.Read());

        _isOpen = owners.Count > 0;
        return null;
    }

    private static Refusal Other(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, _options);
        reader.Read();
        var what = reader.TokenType == JsonTokenType.StartArray ? "an array" : $"a value ({reader.TokenType})";
        do
        {
            if (reader.CurrentDepth >= MaxDepth)
            {
                return TooDeep();
            }
        }
        while (reader.Read());

        return new Refusal(RejectReason.NotAnObject, null, $"The line holds {what} where an object belongs.");
    }

    /// <summary>Resolves the escapes of the current name or string.</summary>
    /// <param name="field">The field it belongs to; null for a field's name.</param>
    private Refusal? Unescape(ref Utf8JsonReader reader, string? field, out ReadOnlySpan<byte> text)
    {
        text = reader.ValueSpan;
        if (reader.ValueIsEscaped)
        {
            if (text.Length > _text.Length)
            {
                _text = new byte[text.Length * 2];
            }

            var length = JsonText.Unescape(text, _text);
            if (length < 0)
            {
                return new Refusal(RejectReason.InvalidEscape, field, "An escape names half of a surrogate pair.");
            }

            text = _text.AsSpan(0, length);
        }

        if (text.Contains((byte)0))
        {
            return new Refusal(RejectReason.NulCharacter, field, "A string holds U+0000, which PostgreSQL cannot store.");
        }

        return text.Length <= JsonText.MaxBytes
            ? null
            : Refusal.StringTooLong(field, text.Length);
    }

    /// <param name="rest">What the reader could not use: the beginning of a token.</param>
    private Refusal BreaksOff(ReadOnlySpan<byte> rest, int length)
    {
        // Strings, true, false and null cannot go on in the next line.
        IsIncomplete = rest.TrimStart(" \t\r\n,:"u8) is not [(byte)'"' or (byte)'t' or (byte)'f' or (byte)'n', ..];
        return JsonFault.BreaksOff(length);
    }

    private static Refusal TooDeep() => new(RejectReason.TooDeep, null, $"Values are nested more than {MaxDepth} deep.");

    private static Refusal Duplicate(string name) =>
        new(RejectReason.DuplicateKey, name, $"`{name}` stands twice in one object.");
}
