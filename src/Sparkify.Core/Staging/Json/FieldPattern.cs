using System.Runtime.Intrinsics;

namespace Sparkify.Staging.Json;

/// <summary>The bytes <c>"name":</c> of a field, ready to be compared with 32 bytes of a record at once.</summary>
internal readonly struct FieldPattern
{
    /// <param name="name">At most 29 ASCII characters that need no escape.</param>
    public FieldPattern(string name)
    {
        Span<byte> bytes = stackalloc byte[Vector256<byte>.Count];
        Length = System.Text.Encoding.ASCII.GetBytes($"\"{name}\":", bytes);
        _bytes = Vector256.Create<byte>(bytes);
        _mask = uint.MaxValue >> (Vector256<byte>.Count - Length);
    }

    private readonly Vector256<byte> _bytes;
    private readonly uint _mask;

    public int Length { get; }

    /// <summary>True if the record goes on with this field. Reads 32 bytes.</summary>
    public unsafe bool Matches(byte* position) =>
        (~Vector256.Equals(Vector256.Load(position), _bytes).ExtractMostSignificantBits() & _mask) == 0;
}
