namespace Sparkify.Sandbox;

/// <summary>Lets a few work at once and a few more wait; whoever comes then is told to come again.</summary>
internal sealed class QueryQueue(int atOnce, int waiting) : IDisposable
{
    private readonly SemaphoreSlim _places = new(atOnce);
    private int _inside;

    /// <summary>Does the work when there is a place; null if too many wait already.</summary>
    public async Task<T?> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
        where T : class
    {
        if (Interlocked.Increment(ref _inside) > atOnce + waiting)
        {
            Interlocked.Decrement(ref _inside);
            return null;
        }

        try
        {
            await _places.WaitAsync(cancellation);
            try
            {
                return await work();
            }
            finally
            {
                _places.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    public void Dispose()
    {
        _places.Dispose();
    }
}
