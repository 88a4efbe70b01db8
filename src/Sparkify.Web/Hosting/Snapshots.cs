using Sparkify.Warehouse;

namespace Sparkify.Web.Hosting;

/// <summary>Follows what is published: a request that comes after a run sees it, one that came before ends on the state it began with.</summary>
internal sealed class Snapshots(WarehouseAddress warehouse) : IDisposable
{
    private const int Attempts = 5;
    private readonly Lock _lock = new();
    private Snapshot? _current;

    public WarehouseReader Reader { get; } = new(warehouse);

    /// <summary>Takes a connection to the published state, for the length of one request.</summary>
    /// <exception cref="SparkifyException">Nothing is published.</exception>
    public Lease Take()
    {
        for (var attempt = 0; ; attempt++)
        {
            var snapshot = Current();
            if (snapshot.Idle() is { } idle)
            {
                return new Lease(snapshot, idle);
            }

            var connection = Reader.OpenPublished();
            if (attempt >= Attempts || Reader.PublishedRun() == snapshot.Run)
            {
                return new Lease(snapshot, connection);
            }

            // A run was published between the two looks.
            connection.Dispose();
        }
    }

    public void Dispose()
    {
        _current?.Dispose();
    }

    private Snapshot Current()
    {
        var run = Reader.PublishedRun() ?? "";
        lock (_lock)
        {
            if (_current?.Run != run)
            {
                _current?.Dispose();
                _current = new Snapshot(run);
            }

            return _current;
        }
    }
}
