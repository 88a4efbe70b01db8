using System.Runtime.CompilerServices;
using Sparkify.Staging.Json;

namespace Sparkify.Staging.Rules;

/// <summary>Several fields of a record as one run of bytes, equal only if each field is.</summary>
internal sealed class RawTexts
{
    private const int HeaderBytes = sizeof(int);
    private byte[] _bytes = new byte[1024];
    private int _length;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public RawTexts Start()
    {
        _length = 0;
        return this;
    }

    public RawTexts Add(in FieldSlot slot)
    {
        var length = slot.IsAbsent ? 0 : slot.Length;
        if (_length + length + HeaderBytes > _bytes.Length)
        {
            Array.Resize(ref _bytes, (_bytes.Length + length) * 2);
        }

        // A missing field and null mean the same here.
        var kind = slot.IsAbsent ? SlotKind.Null : slot.Kind;
        Unsafe.WriteUnaligned(ref _bytes[_length], ((int)kind << 24) | length);
        slot.Raw[..length].CopyTo(_bytes.AsSpan(_length + HeaderBytes));
        _length += length + HeaderBytes;
        return this;
    }
}
