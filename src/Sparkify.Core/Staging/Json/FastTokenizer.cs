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
            var field = _follower[previous];
            if (!patterns[field].Matches(position) && !Find(ref position, previous, out field))
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

            // A branch, because it is foreseen: adding the comparison's result would make every field wait for the one before.
            if (*position == ' ')
            {
                position++;
            }

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

    /// <summary>Finds the field that stands here, after a space or in another place than last time.</summary>
    private bool Find(ref byte* position, int previous, out int field)
    {
        position += *position == ' ' ? 1 : 0;
        field = _follower[previous];
        if (_patterns[field].Matches(position))
        {
            return true;
        }

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

        var end = PlainNumber(position);
        slot.Set(SlotKind.Number, position, (int)(end - position));
        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* String(byte* start, ref FieldSlot slot)
    {
        var kind = SlotKind.Text;
        for (var position = start; position != null;)
        {
            var bytes = Vector256.Load(position);
            var quotes = Vector256.Equals(bytes, Vector256.Create((byte)'"')).ExtractMostSignificantBits();
            var backslashes = Vector256.Equals(bytes, Vector256.Create((byte)'\\')).ExtractMostSignificantBits();
            var lastControl = Vector256.Create((byte)0x1F);
            var controls = Vector256.Equals(Vector256.Min(bytes, lastControl), bytes).ExtractMostSignificantBits();
            var stops = quotes | controls;
            if (backslashes != 0)
            {
                stops = (quotes & ~(backslashes << 1)) | controls;
                backslashes &= (stops & (0 - stops)) - 1;
                kind = backslashes == 0 ? kind : SlotKind.EscapedText;
                var slashes = Vector256.Equals(bytes, Vector256.Create((byte)'/')).ExtractMostSignificantBits();
                if (((backslashes << 1) & ~(quotes | slashes)) != 0)
                {
                    // Rare escapes go one by one.
                    position = JsonText.SkipSimpleEscape(position + BitOperations.TrailingZeroCount(backslashes));
                    continue;
                }
            }

            if (stops == 0)
            {
                // The last byte may be the first half of an escape.
                position += Vector256<byte>.Count - (int)(backslashes >> (Vector256<byte>.Count - 1));
                continue;
            }

            position += BitOperations.TrailingZeroCount(stops);
            slot.Set(kind, start, (int)(position - start));
            return *position == '"' && slot.Length <= JsonText.MaxBytes ? position + 1 : null;
        }

        return null;
    }

    /// <summary>The end of a number of up to 31 digits and a point; other numbers are left to <see cref="Number"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* PlainNumber(byte* position)
    {
        var bytes = Vector256.Load(position) - Vector256.Create((byte)'0');
        var digits = Vector256.Equals(Vector256.Min(bytes, Vector256.Create((byte)9)), bytes).ExtractMostSignificantBits();
        var length = BitOperations.TrailingZeroCount(~digits);
        var decimals = 1;
        if (length is > 0 and < 31 && position[length] == '.')
        {
            decimals = BitOperations.TrailingZeroCount(~(digits >> (length + 1)));
            length += 1 + decimals;
        }

        var isPlain = length is > 0 and < 32 && decimals > 0 && (position[length] | 0x20) != 'e'
            && (*position != '0' || (uint)(position[1] - '0') > 9);
        return isPlain ? position + length : Number(position);
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
