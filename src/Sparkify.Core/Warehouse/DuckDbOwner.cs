using System.Data.Common;
using Sparkify.Models;
using Sparkify.Pipeline;

namespace Sparkify.Warehouse;

/// <summary>Owns a DuckDB warehouse by its lock file: builds in one file, publishes copies of it.</summary>
internal sealed class DuckDbOwner : WarehouseOwner
{
    private readonly WarehouseFiles _files;
    private readonly TimeProvider _time;
    private readonly WarehouseLock _held;
    private readonly Publication _publication;
    private DuckDbBuild? _build;
    private bool _isRebuild;
    private ICollection<string> _notes = [];

    private DuckDbOwner(WarehouseFiles files, TimeProvider time, WarehouseLock held)
    {
        _files = files;
        _time = time;
        _held = held;
        _publication = new Publication(files);
    }

    public override DbConnection Connection => Build.Connection;

    public override IStagingArea Staging => Build.Staging;

    public override Dialect Dialect { get; } = new DuckDbDialect();

    public override bool OwesPublication => Unpublished.Exists(Build.Connection, _publication);

    private DuckDbBuild Build => _build ?? throw new InvalidOperationException("The warehouse is not open.");

    /// <summary>Takes the warehouse, waiting a bounded time for another run to end.</summary>
    /// <exception cref="SparkifyException">Another run holds it (exit code 5), or its folder cannot be written.</exception>
    public static DuckDbOwner Take(WarehouseFiles files, TimeProvider time, TimeSpan wait, CancellationToken cancellation)
    {
        return new DuckDbOwner(files, time, WarehouseLock.Take(files, time, wait, cancellation));
    }

    public override void Open(bool rebuild, ICollection<string> notes)
    {
        _notes = notes;
        _isRebuild = rebuild;
        RefuseFullDisk();
        _files.RemoveLeftovers();
        _build = !rebuild && File.Exists(_files.Build) ? Open(_files) : null;
        if (_build is null || IsEmpty(_build))
        {
            _build?.Dispose();
            _build = Open(_files.ForRefresh());
        }
    }

    public override void BeginBatch()
    {
        Build.Quarantine.Flush();
        if (!Build.IsFresh)
        {
            Connection.Execute("begin");
        }
    }

    public override void CommitBatch()
    {
        if (!Build.IsFresh)
        {
            Connection.Execute("commit");
        }

        Build.IsFresh = false;
    }

    // Brings the batches so far to disk. The first one is built in a file of its own, which becomes the warehouse.
    public override void BetweenBatches()
    {
        if (Build.Files.Former is null || _isRebuild)
        {
            Build.Checkpoint();
            return;
        }

        Close(Adopt);
        _build = Open(_files);
    }

    /// <summary>Nothing: an index would cost as much as the load.</summary>
    public override IReadOnlySet<string> Enforce() => new HashSet<string>();

    // What is little is soon written, once, when the run is complete.
    public override T WhileWriting<T>(Func<T> read)
    {
        if (!Build.Staging.IsMuch)
        {
            return read();
        }

        var written = Task.Run(Build.Checkpoint, CancellationToken.None);
        try
        {
            return read();
        }
        finally
        {
            written.GetAwaiter().GetResult();
        }
    }

    /// <summary>Nothing to do: readers see what is published, and somebody may want to look at what is not.</summary>
    public override void Withdraw()
    {
    }

    public override void Note(Action write)
    {
        Connection.Execute("begin");
        write();
        Connection.Execute("commit");
    }

    public override string? SnapshotOf(string runId) => Path.GetFileName(_files.Snapshot(runId));

    public override string? Complete(EtlReport? report)
    {
        Close(() =>
        {
            if (!_isRebuild || report?.Status != "held")
            {
                Adopt();
            }

            if (report is null ? _publication.CurrentRun() is null : report.Status == "published")
            {
                _publication.Publish(report?.RunId ?? RunId.At(_time.GetUtcNow()));
            }
        });
        return _publication.CurrentRun();
    }

    public override void Keep()
    {
        Close(Adopt);
    }

    protected override void Dispose(bool disposing)
    {
        _build?.Dispose();
        _held.Dispose();
    }

    // Freeing what a load had in memory takes as long as copying its file.
    private void Close(Action publish)
    {
        Build.CloseDatabase();
        var freed = Task.Run(Build.Dispose, CancellationToken.None);
        try
        {
            publish();
        }
        finally
        {
            freed.GetAwaiter().GetResult();
        }
    }

    private void Adopt()
    {
        if (Build.Files != _files)
        {
            _files.Adopt(Build.Files);
        }
    }

    private static bool IsEmpty(DuckDbBuild build)
    {
        return build.Connection.Count("select count(*) from ops.load_ledger where status <> 'failed'") == 0;
    }

    private DuckDbBuild Open(WarehouseFiles files)
    {
        return DuckDbBuild.Open(files, ModelSet.Load, _time, _notes);
    }

    private void RefuseFullDisk()
    {
        const long Least = 4 << 20;
        var folder = Path.GetDirectoryName(_files.Build)!;
        if (new DriveInfo(folder).AvailableFreeSpace < Least)
        {
            throw DiskFull.Failure(_files.Build, new IOException($"less than {Least >> 20} MB are free"));
        }
    }
}
