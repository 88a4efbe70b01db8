using System.Buffers.Binary;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>Reads and writes messages of PostgreSQL's wire protocol.</summary>
internal sealed class WireStream(Stream stream) : IDisposable
{
    private const int HeaderBytes = 5;

    /// <summary>The next message; null at the end of the stream.</summary>
    public async Task<WireMessage?> ReadAsync(CancellationToken cancellation)
    {
        var header = new byte[HeaderBytes];
        return await stream.ReadAtLeastAsync(header, HeaderBytes, throwOnEndOfStream: false, cancellation) < HeaderBytes
            ? null
            : new WireMessage((char)header[0], await BodyAsync(stream, header.AsMemory(1), cancellation));
    }

    /// <summary>A message without a tag, as a client's first one is; empty at the end of the stream.</summary>
    public static async Task<byte[]> ReadFirstAsync(Stream stream, CancellationToken cancellation)
    {
        var length = new byte[sizeof(int)];
        return await stream.ReadAtLeastAsync(length, length.Length, throwOnEndOfStream: false, cancellation) < length.Length
            ? []
            : await BodyAsync(stream, length, cancellation);
    }

    public async Task WriteAsync(IEnumerable<WireMessage> messages, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        foreach (var message in messages)
        {
            bytes.WriteByte((byte)message.Tag);
            bytes.Write(WithLength(message.Body));
        }

        await stream.WriteAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), cancellation);
        await stream.FlushAsync(cancellation);
    }

    public Task WriteAsync(WireMessage message, CancellationToken cancellation) => WriteAsync([message], cancellation);

    /// <summary>A body with its length before it, which counts itself.</summary>
    public static byte[] WithLength(byte[] body)
    {
        var bytes = new byte[sizeof(int) + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        body.CopyTo(bytes, sizeof(int));
        return bytes;
    }

    public void Dispose()
    {
        stream.Dispose();
    }

    private static async Task<byte[]> BodyAsync(Stream stream, ReadOnlyMemory<byte> length, CancellationToken cancellation)
    {
        var body = new byte[BinaryPrimitives.ReadInt32BigEndian(length.Span) - sizeof(int)];
        await stream.ReadExactlyAsync(body, cancellation);
        return body;
    }
}
