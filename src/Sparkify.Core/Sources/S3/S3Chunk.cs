using System.Buffers;

namespace Sparkify.Sources.S3;

/// <summary>Some bytes of one object, in a buffer that is given back.</summary>
/// <param name="buffer">A buffer of the shared pool.</param>
/// <param name="start">Offset of the first byte in the object.</param>
/// <param name="length">Number of bytes.</param>
internal sealed class S3Chunk(byte[] buffer, long start, int length) : IDisposable
{
    private byte[]? _buffer = buffer;

    public long Start => start;

    public long End => start + length;

    /// <summary>True if the store keeps the object in a way that makes its ETag the MD5 of the bytes.</summary>
    public bool IsPlain { get; init; }

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, length);

    public void Dispose()
    {
        var done = Interlocked.Exchange(ref _buffer, null);
        if (done is not null)
        {
            ArrayPool<byte>.Shared.Return(done);
        }
    }
}
