using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sparkify.Staging.Json;

/// <summary>
/// Cuts a record into its fields if it is certainly valid and simple: known fields, each once, no nested value, no
/// white space but single spaces. What it refuses may still be a record: <see cref="SlowTokenizer"/> decides.
/// </summary>
/// <remarks>It expects that the field after a field is the one that followed it last time, and learns where it errs.</remarks>
internal sealed unsafe class FastTokenizer
{
    private const uint Null = 0x6C6C756E;
    private readonly FieldPattern[] _patterns;
    private readonly int[] _follower;

    public FastTokenizer(RecordShape shape)
    {
        _patterns = shape.Patterns;

        // After the last field, and before any, the first one follows.
        _follower = new int[_patterns.Length + 1];
        for (var field = 0; field < _patterns.Length - 1; field++)
        {
            _follower[field] = field + 1;
        }
    }

    /// <param name="record">
    /// The record's first byte, in valid UTF-8. A control character must follow somewhere, and 32 readable bytes after it.
    /// </param>
    /// <param name="slots">One for each field of the shape; all are set on success.</param>
    /// <returns>The byte after the record, or null if the record is not simple.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public byte* Tokenize(byte* record, FieldSlot* slots)
    {
        if (*record != '{')
        {
            return null;
        }

        var position = record;
        var patterns = _patterns;
        var previous = patterns.Length;
        var seen = 0u;
        do
        {
            position++;
            position += *position == ' ' ? 1 : 0;
            var field = _follower[previous];
            if (!patterns[field].Matches(position) && !Find(position, previous, out field))
            {
                return null;
            }

            if ((seen & (1u << field)) != 0)
            {
                return null;
            }

            seen |= 1u << field;
            previous = field;
            position += patterns[field].Length;
            position += *position == ' ' ? 1 : 0;
            position = Value(position, ref slots[field]);
        }
        while (position != null && *position == ',');

        return position != null && *position == '}' ? Finish(position + 1, seen, slots) : null;
    }

    private byte* Finish(byte* end, uint seen, FieldSlot* slots)
    {
        var missing = ~seen & (uint.MaxValue >> (32 - _patterns.Length));
        for (; missing != 0; missing &= missing - 1)
        {
            slots[BitOperations.TrailingZeroCount(missing)] = default;
        }

        return end;
    }

    private bool Find(byte* position, int previous, out int field)
    {
        for (field = 0; field < _patterns.Length; field++)
        {
            if (_patterns[field].Matches(position))
            {
                _follower[previous] = field;
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Value(byte* position, ref FieldSlot slot)
    {
        if (*position == '"')
        {
            return String(position + 1, ref slot);
        }

        if (Unsafe.ReadUnaligned<uint>(position) == Null)
        {
            slot.Set(SlotKind.Null, position, 4);
            return position + 4;
        }

        var end = Number(position);
        slot.Set(SlotKind.Number, position, (int)(end - position));
        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* String(byte* start, ref FieldSlot slot)
    {
        var quote = Vector256.Create((byte)'"');
        var backslash = Vector256.Create((byte)'\\');
        var lastControl = Vector256.Create((byte)0x1F);
        var kind = SlotKind.Text;
        for (var position = start; position != null;)
        {
            var bytes = Vector256.Load(position);
            var hits = (Vector256.Equals(bytes, quote) | Vector256.Equals(bytes, backslash)
                | Vector256.Equals(Vector256.Min(bytes, lastControl), bytes)).ExtractMostSignificantBits();
            position += BitOperations.TrailingZeroCount(hits);
            if (hits == 0)
            {
                continue;
            }

            if (*position == '"')
            {
                slot.Set(kind, start, (int)(position - start));
                return slot.Length <= JsonText.MaxBytes ? position + 1 : null;
            }

            kind = SlotKind.EscapedText;
            position = *position == '\\' ? JsonText.SkipSimpleEscape(position) : null;
        }

        return null;
    }

    private static byte* Number(byte* position)
    {
        position += *position == '-' ? 1 : 0;
        position = *position == '0' ? position + 1 : Digits(position);
        if (position != null && *position == '.')
        {
            position = Digits(position + 1);
        }

        if (position != null && (*position | 0x20) == 'e')
        {
            position++;
            position = Digits(position + (*position is (byte)'+' or (byte)'-' ? 1 : 0));
        }

        return position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Digits(byte* start)
    {
        var position = start;
        while ((uint)(*position - '0') <= 9)
        {
            position++;
        }

        return position == start ? null : position;
    }
}
