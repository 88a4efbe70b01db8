namespace Sparkify.Web.Hosting;

#pragma warning disable CA1001 // Nobody asks for the semaphore's wait handle: there is nothing to give back.
/// <summary>Pages of one published state: each is made once, for all who ask for it, and kept. The state never changes, so no page ages.</summary>
internal sealed class PageStore
#pragma warning restore CA1001
{
    private const long MostBytes = 64 * 1024 * 1024;
    private const int MostFavourites = 20;

    // A page keeps the engine busy; more at once would only make each of them later.
    private const int AtOnce = 4;
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _turn = new(AtOnce);
    private readonly Dictionary<string, PageOrder> _orders = new(StringComparer.Ordinal);
    private readonly Queue<PageOrder> _kept = [];
    private long _bytes;

    /// <summary>What was asked for more than once, the most wanted first.</summary>
    public IReadOnlyList<PageWish> Favourites
    {
        get
        {
            lock (_lock)
            {
                return [.. _orders.Values.Where(order => order.Asked > 1).OrderByDescending(order => order.Asked).ThenBy(order => order.Wish.Address, StringComparer.Ordinal)
                    .Take(MostFavourites).Select(order => order.Wish)];
            }
        }
    }

    /// <summary>The page, made now or before; null if there is no such one.</summary>
    /// <param name="wish">What is asked for.</param>
    /// <param name="make">Makes it; stopped when nobody waits for it any longer.</param>
    /// <param name="visitor">Ends the waiting of this visitor only.</param>
    public async Task<MadePage?> GetAsync(PageWish wish, Func<CancellationToken, Task<string?>> make, CancellationToken visitor)
    {
        var order = Join(wish, make);
        try
        {
            return await order.Page.WaitAsync(visitor);
        }
        finally
        {
            Leave(order);
        }
    }

    private PageOrder Join(PageWish wish, Func<CancellationToken, Task<string?>> make)
    {
        lock (_lock)
        {
            if (!_orders.TryGetValue(wish.Address, out var order))
            {
                _orders[wish.Address] = order = new PageOrder(wish);
                order.Begin(nobody => MakeAsync(make, nobody));
            }

            order.Asked++;
            order.Waiting++;
            return order;
        }
    }

    private void Leave(PageOrder order)
    {
        lock (_lock)
        {
            order.Waiting--;
            if (order.Page is { IsCompletedSuccessfully: true, Result: { } page })
            {
                Keep(order, page);
            }
            else if (order.Page.IsCompleted || order.Waiting == 0)
            {
                Forget(order);
            }
        }
    }

    private void Keep(PageOrder order, MadePage page)
    {
        if (order.IsKept)
        {
            return;
        }

        order.IsKept = true;
        _kept.Enqueue(order);
        _bytes += page.Size;
        while (_bytes > MostBytes && _kept.TryDequeue(out var oldest))
        {
            _bytes -= oldest.Page.Result!.Size;
            Forget(oldest);
        }
    }

    private void Forget(PageOrder order)
    {
        if (_orders.TryGetValue(order.Wish.Address, out var known) && known == order)
        {
            _orders.Remove(order.Wish.Address);
        }

        order.Cancel();
    }

    // Its own thread: the engine blocks it, and those that send pages must not wait for it.
    private async Task<MadePage?> MakeAsync(Func<CancellationToken, Task<string?>> make, CancellationToken nobody)
    {
        await _turn.WaitAsync(nobody);
        try
        {
            var html = await Task.Factory.StartNew(() => make(nobody).GetAwaiter().GetResult(), nobody, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            return html is null ? null : MadePage.Of(html);
        }
        finally
        {
            _turn.Release();
        }
    }
}
