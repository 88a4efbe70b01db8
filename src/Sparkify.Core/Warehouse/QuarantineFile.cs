namespace Sparkify.Warehouse;

/// <summary>Keeps the bytes of rejected records in an append-only file beside the build file, so that no snapshot holds them.</summary>
/// <remarks>
/// Bytes are on disk before the transaction commits that points to them; bytes of a run that died are never pointed to.
/// See docs/decisions/0005.
/// </remarks>
internal sealed class QuarantineFile(string path) : IQuarantine, IDisposable
{
    private readonly Lock _gate = new();
    private FileStream? _file;

    public long Append(ReadOnlySpan<byte> raw)
    {
        lock (_gate)
        {
            _file ??= new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, 1 << 16);
            var position = _file.Position;
            _file.Write(raw);
            return position;
        }
    }

    public void Flush()
    {
        lock (_gate)
        {
            _file?.Flush(flushToDisk: true);
        }
    }

    public byte[] Read(long position, int length)
    {
        var bytes = new byte[length];
        try
        {
            using var file = File.OpenHandle(path);
            var got = 0;
            while (got < length)
            {
                var read = RandomAccess.Read(file, bytes.AsSpan(got), position + got);
                if (read == 0)
                {
                    throw new EndOfStreamException();
                }

                got += read;
            }

            return bytes;
        }
        catch (IOException problem)
        {
            throw new SparkifyException($"{path} lacks bytes {position} to {position + length} of a rejected record.", "Restore it from a backup.", problem);
        }
    }

    public void Dispose()
    {
        _file?.Dispose();
    }
}
