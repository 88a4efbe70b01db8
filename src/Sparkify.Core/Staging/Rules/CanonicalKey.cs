using System.Buffers.Text;

namespace Sparkify.Staging.Rules;

/// <summary>
/// The key of a set of values: the first 60 bits of an md5. Each value is written as its length in bytes, a colon and its
/// UTF-8, null as <c>-</c>, and values are parted by U+001F, so that different values never spell the same.
/// </summary>
internal sealed class CanonicalKey
{
    private const byte Separator = 0x1F;
    private const int LongestNumber = 32;
    private byte[] _spelling = new byte[1024];
    private int _length;

    public CanonicalKey Start()
    {
        _length = 0;
        return this;
    }

    public CanonicalKey Add(Text text)
    {
        if (!text.HasValue)
        {
            return AddNull();
        }

        Reserve(text.Bytes.Length + LongestNumber);
        Utf8Formatter.TryFormat(text.Bytes.Length, _spelling.AsSpan(_length), out var digits);
        _length += digits;
        _spelling[_length++] = (byte)':';
        text.Bytes.CopyTo(_spelling.AsSpan(_length));
        _length += text.Bytes.Length;
        _spelling[_length++] = Separator;
        return this;
    }

    public CanonicalKey Add(long? number)
    {
        Span<byte> digits = stackalloc byte[LongestNumber];
        return number is { } value && Utf8Formatter.TryFormat(value, digits, out var length)
            ? Add(new Text(digits[..length]))
            : AddNull();
    }

    /// <summary>Adds a number in its shortest spelling that reads as the same number.</summary>
    public CanonicalKey Add(double? number)
    {
        Span<byte> digits = stackalloc byte[LongestNumber];

        // Adding zero turns the negative zero into the ordinary one.
        return number is { } value && Utf8Formatter.TryFormat(value + 0.0, digits, out var length)
            ? Add(new Text(digits[..length]))
            : AddNull();
    }

    public long Finish() => (long)(Md5.First64(_spelling.AsSpan(0, _length)) >> 4);

    private CanonicalKey AddNull()
    {
        Reserve(2);
        _spelling[_length++] = (byte)'-';
        _spelling[_length++] = Separator;
        return this;
    }

    private void Reserve(int bytes)
    {
        if (_length + bytes > _spelling.Length)
        {
            Array.Resize(ref _spelling, Math.Max(_spelling.Length * 2, _length + bytes));
        }
    }
}
