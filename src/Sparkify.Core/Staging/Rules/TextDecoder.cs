using System.Runtime.InteropServices;
using System.Text;
using Sparkify.Staging.Json;

namespace Sparkify.Staging.Rules;

/// <summary>Turns the strings of a record into the texts that were meant: unescaped, repaired, without literal quotes.</summary>
/// <param name="capacity">Bytes; three times the longest record.</param>
internal sealed unsafe class TextDecoder(int capacity) : IDisposable
{
    // A text can have been mis-read once or twice; nothing in the wild was mis-read more often.
    private const int Repairs = 2;
    private byte* _memory = (byte*)NativeMemory.Alloc((nuint)capacity);
    private int _used;

    /// <summary>True if a text of the record was repaired.</summary>
    public bool Repaired { get; private set; }

    /// <summary>True if a text of the record lost its literal quotes.</summary>
    public bool Unquoted { get; private set; }

    /// <summary>Starts the next record: the texts of the last one are gone.</summary>
    public void Clear()
    {
        _used = 0;
        ClearMarks();
    }

    public void ClearMarks()
    {
        Repaired = false;
        Unquoted = false;
    }

    /// <summary>The text as meant; null for a missing field and for null.</summary>
    public Text Decode(in FieldSlot slot)
    {
        var text = Plain(slot);
        return text.HasValue && !Ascii.IsValid(text.Bytes) ? new Text(Repair(text.Bytes)) : text;
    }

    /// <summary>The text with its escapes resolved, otherwise as it is.</summary>
    public Text Plain(in FieldSlot slot)
    {
        if (slot.Kind == SlotKind.Text)
        {
            return new Text(slot.Raw);
        }

        return slot.Kind == SlotKind.EscapedText ? new Text(Unescape(slot.Raw)) : default;
    }

    /// <summary>A user agent as meant: some loggers wrote it with quotes of its own.</summary>
    public Text DecodeUnquoted(in FieldSlot slot)
    {
        var text = Decode(slot);
        if (text.Bytes is not [(byte)'"', .. var inner, (byte)'"'])
        {
            return text;
        }

        Unquoted = true;
        return new Text(inner);
    }

    public void Dispose()
    {
        NativeMemory.Free(_memory);
        _memory = null;
    }

    private ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> raw) => Take(JsonText.Unescape(raw, Free()));

    private ReadOnlySpan<byte> Repair(ReadOnlySpan<byte> text)
    {
        for (var round = 0; round < Repairs; round++)
        {
            var length = TextRepair.Repair(text, Free());
            if (length == 0)
            {
                return text;
            }

            text = Take(length);
            Repaired = true;
        }

        return text;
    }

    private Span<byte> Free() => new(_memory + _used, capacity - _used);

    private ReadOnlySpan<byte> Take(int length)
    {
        var text = new ReadOnlySpan<byte>(_memory + _used, length);
        _used += length;
        return text;
    }
}
