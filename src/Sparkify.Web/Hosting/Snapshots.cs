using System.Data.Common;
using Sparkify.Warehouse;

namespace Sparkify.Web.Hosting;

/// <summary>Follows what is published. A new state is shown when its first pages are made; until then visitors see the one before, whole.</summary>
internal sealed class Snapshots(WarehouseAddress warehouse) : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private Snapshot? _current;
    private bool _isPreparing;
    private bool _isOver;

    /// <summary>Makes the first pages of a state, knowing what visitors look at now; null if states are shown at once.</summary>
    public Func<Snapshot, IReadOnlyList<PageWish>, CancellationToken, Task>? Preparation { get; init; }

    public WarehouseReader Reader { get; } = new(warehouse);

    /// <summary>The run that published last; what it published may not be shown yet.</summary>
    public string Published => Reader.PublishedRun() ?? "";

    /// <summary>Takes a connection to the state that is shown, for the length of one request.</summary>
    /// <exception cref="SparkifyException">Nothing is published.</exception>
    public Lease Take()
    {
        return Current().Lease();
    }

    /// <summary>The state that is shown.</summary>
    public Snapshot Current()
    {
        var run = Published;
        lock (_lock)
        {
            if (_current?.Run == run)
            {
                return _current;
            }

            var next = new Snapshot(run, () => Open(run));
            if (_current is { Run.Length: > 0 } shown && Preparation is { } prepare && IsLater(run, shown.Run))
            {
                if (_isPreparing)
                {
                    return shown;
                }

                if (Reader.OpenPublished(run) is { } first)
                {
                    next.Return(first);
                    _isPreparing = true;
                    _ = Task.Run(() => PrepareAsync(next, shown.Pages.Favourites, prepare));
                    return shown;
                }
            }

            Show(next);
            return next;
        }
    }

    /// <summary>Looks for new states, so that one is ready before somebody asks for it.</summary>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(_pause);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            try
            {
                Current();
            }
            catch (SparkifyException)
            {
                // Whoever asks for a page next is told why.
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            _current?.Dispose();
        }
    }

    private async Task PrepareAsync(Snapshot next, IReadOnlyList<PageWish> favourites, Func<Snapshot, IReadOnlyList<PageWish>, CancellationToken, Task> prepare)
    {
        using var patience = new CancellationTokenSource(_patience);
        try
        {
            await prepare(next, favourites, patience.Token);
        }
#pragma warning disable CA1031 // What could not be made now is made, or complained about, when it is asked for.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync($"sparkify: run {next.Run} is shown before all of its pages are made: {problem.Message}");
        }

        lock (_lock)
        {
            _isPreparing = false;
            if (_isOver)
            {
                next.Dispose();
            }
            else
            {
                Show(next);
            }
        }
    }

    // Who goes back to an earlier state wants to be rid of the later one now.
    private static bool IsLater(string run, string other)
    {
        return string.CompareOrdinal(run, other) > 0;
    }

    private DbConnection Open(string run)
    {
        return Reader.OpenPublished(run) ?? Reader.OpenPublished();
    }

    private void Show(Snapshot next)
    {
        _current?.Dispose();
        _current = next;
    }
}
