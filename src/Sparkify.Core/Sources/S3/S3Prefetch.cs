namespace Sparkify.Sources.S3;

/// <summary>Fetches small objects ahead of those who read them: many at a time, in a bounded memory.</summary>
/// <param name="fetch">Fetches one.</param>
/// <param name="cancellation">Ends all.</param>
internal sealed class S3Prefetch(S3Fetch fetch, CancellationToken cancellation)
{
    private const int AtOnce = 32;

    /// <summary>Bytes that are fetched and not yet read.</summary>
    private const long Budget = 32 << 20;

    // What an object costs beside its bytes.
    private const int Overhead = 4 << 10;

    private readonly Lock _lock = new();
    private readonly Queue<SourceObject> _waiting = new();
    private readonly Dictionary<string, Task<S3Chunk>?> _expected = new(StringComparer.Ordinal);
    private int _running;
    private long _held;

    /// <summary>Starts to fetch objects that will be read in about this order.</summary>
    public void Expect(IEnumerable<SourceObject> objects)
    {
        lock (_lock)
        {
            foreach (var source in objects.Where(source => source.Size is > 0 and <= S3Fetch.ChunkBytes))
            {
                if (_expected.TryAdd(source.Uri, null))
                {
                    _waiting.Enqueue(source);
                }
            }

            StartMore();
        }
    }

    /// <summary>The object's bytes, fetched already or at once. Each object is given once; <see cref="Forget"/> must follow.</summary>
    /// <returns>Null if the object was not expected.</returns>
    public Task<S3Chunk>? Take(SourceObject source)
    {
        lock (_lock)
        {
            return !_expected.Remove(source.Uri, out var fetched) ? null : fetched ?? Start(source);
        }
    }

    /// <summary>Tells that an object that was taken is no longer in memory.</summary>
    public void Forget(SourceObject source)
    {
        lock (_lock)
        {
            _held -= source.Size + Overhead;
            StartMore();
        }
    }

    private void StartMore()
    {
        while (_running < AtOnce && _held < Budget && !cancellation.IsCancellationRequested && _waiting.TryDequeue(out var next))
        {
            // What was taken meanwhile is no longer expected.
            if (_expected.ContainsKey(next.Uri))
            {
                _expected[next.Uri] = Start(next);
            }
        }
    }

    private Task<S3Chunk> Start(SourceObject source)
    {
        _running++;
        _held += source.Size + Overhead;
        return Task.Run(() => FetchAsync(source), CancellationToken.None);
    }

    private async Task<S3Chunk> FetchAsync(SourceObject source)
    {
        try
        {
            return await fetch.FetchAsync(source, 0, cancellation);
        }
        finally
        {
            lock (_lock)
            {
                _running--;
                StartMore();
            }
        }
    }
}
