namespace Sparkify.Sources.S3;

/// <summary>The bytes of one object, fetched piece by piece ahead of a reader that goes from front to back.</summary>
internal sealed class S3Content : IObjectContent
{
    private const int Ahead = 2;
    private readonly SourceObject _source;
    private readonly S3Fetch _fetch;
    private readonly CancellationToken _cancellation;
    private readonly Action _forget;
    private readonly Queue<Task<S3Chunk>> _coming = new();
    private S3Chunk? _current;
    private long _next;

    /// <param name="source">The object as it was listed.</param>
    /// <param name="fetch">Fetches its pieces.</param>
    /// <param name="whole">The object, if it is small and on its way already, and what to call when it is read.</param>
    /// <param name="cancellation">Ends all requests.</param>
    public S3Content(SourceObject source, S3Fetch fetch, (Task<S3Chunk> Chunk, Action Forget)? whole, CancellationToken cancellation)
    {
        _source = source;
        _fetch = fetch;
        _cancellation = cancellation;
        _forget = whole?.Forget ?? (() => { });
        if (whole is { } ready)
        {
            _coming.Enqueue(ready.Chunk);
            _next = source.Size;
        }
    }

    public int Read(Span<byte> buffer, long offset)
    {
        if (offset >= _source.Size || buffer.IsEmpty)
        {
            return 0;
        }

        if (_current is null || offset < _current.Start || offset >= _current.End)
        {
            _current = Find(offset);
        }

        var bytes = _current.Bytes[(int)(offset - _current.Start)..];
        var length = Math.Min(bytes.Length, buffer.Length);
        bytes[..length].CopyTo(buffer);
        return length;
    }

    // Every piece was asked for with If-Match and answered with the listed ETag.
    public bool HasChanged() => false;

    public void Dispose()
    {
        DropAll();
        _forget();
    }

    private S3Chunk Find(long offset)
    {
        var follows = (_current is null ? 0 : _current.End) == offset;
        _current?.Dispose();
        _current = null;
        if (!follows)
        {
            DropAll();
            _next = offset;
        }

        while (_coming.Count <= Ahead && _next < _source.Size)
        {
            _coming.Enqueue(_fetch.FetchAsync(_source, _next, _cancellation));
            _next += S3Fetch.ChunkBytes;
        }

        return _coming.Dequeue().GetAwaiter().GetResult();
    }

    private void DropAll()
    {
        _current?.Dispose();
        _current = null;
        while (_coming.TryDequeue(out var chunk))
        {
            // One that failed has nothing to give back, and nobody waits for its failure.
            _ = chunk.ContinueWith(
                ended =>
                {
                    if (ended.IsCompletedSuccessfully)
                    {
                        ended.Result.Dispose();
                    }
                    else
                    {
                        _ = ended.Exception;
                    }
                },
                TaskScheduler.Default);
        }
    }
}
