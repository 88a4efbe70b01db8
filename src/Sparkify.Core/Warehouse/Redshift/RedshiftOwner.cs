using System.Data.Common;
using System.Globalization;
using Npgsql;
using Sparkify.Models;
using Sparkify.Pipeline;
using Sparkify.Sources;
using Sparkify.Sources.S3;
using Sparkify.Staging;

namespace Sparkify.Warehouse.Redshift;

/// <summary>Owns a Redshift warehouse by a lock on <c>ops.run_guard</c>. What a run brings is one transaction, whose first read comes after the last COPY.</summary>
/// <remarks>
/// Two sessions: the guard's, in which the run is loaded and committed, and one beside it for what must be there before. See docs/decisions/0019.
/// </remarks>
internal sealed class RedshiftOwner(NpgsqlConnection guard, RedshiftWarehouse warehouse, RedshiftServer server) : WarehouseOwner
{
    private static readonly RedshiftDialect _dialect = new();
    private readonly NpgsqlConnection _beside = RedshiftSession.OpenForWriting(server);
    private RedshiftStagingArea? _staging;
    private LandingZone? _zone;
    private bool _isRebuild;

    public override DbConnection Connection => _staging is null ? _beside : guard;

    public override IStagingArea Staging => Begin();

    public override Dialect Dialect => _dialect;

    public override bool OwesPublication => Connection.Count("select count(*) from ops.runs where status = 'published'") == 0;

    public override void Open(bool rebuild, ICollection<string> notes)
    {
        foreach (var note in warehouse.Notes)
        {
            notes.Add(note);
        }

        _isRebuild = rebuild;
        LandingLeftovers.Remove(_beside, server, notes);
        _beside.Execute("begin");
        new ModelTables(_beside, ModelSet.Load(), _dialect).Ensure(rebuild);
        RedshiftTables.Ensure(_beside);
        _beside.Execute("commit");
    }

    public override Ledger ReadLedger() => _isRebuild && _staging is null ? Ledger.Empty : Ledger.Read(Connection);

    /// <summary>All of them: records do not pass through this process, and what a transaction has begun to read does not change any more.</summary>
    public override long BatchBytes(long asked) => long.MaxValue;

    public override IReadOnlyList<ObjectOutcome> Read(BatchReading reading, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var far = reading.Objects.Where(IsCopied).ToList();
        RefuseLocal(reading.Objects.Except(far));
        var landed = far.Count > 0 ? Land(far, reading, cancellation) : [];
        var area = Begin();
        var near = reading with { Objects = [.. reading.Objects.Except(far)] };
        IEnumerable<ObjectOutcome> copied = _zone is { } zone ? new LandedRecords(guard, zone, area, reading).Stage(landed) : [];
        return [.. copied, .. near.Objects.Count > 0 ? near.Scan(area.OpenWriter, cancellation) : []];
    }

    public override void BeginBatch()
    {
    }

    public override void CommitBatch()
    {
    }

    public override void BetweenBatches()
    {
    }

    public override IReadOnlySet<string> Enforce() => new HashSet<string>();

    public override T WhileWriting<T>(Func<T> read) => read();

    // There are no savepoints: all goes, and the record of the run is written in a transaction of its own.
    public override void Withdraw()
    {
        if (_staging is not null)
        {
            guard.Execute("rollback");
            RedshiftGuard.Lock(guard, server, EtlRequest.DefaultLockWait);
        }
    }

    public override void Note(Action write) => write();

    public override string? SnapshotOf(string runId) => null;

    public override string? Complete(EtlReport? report)
    {
        Commit(report?.RunId);
        return report?.Status == "published" ? report.RunId : warehouse.PublishedRun();
    }

    public override void Keep() => Commit(runId: null);

    protected override void Dispose(bool disposing)
    {
        _staging?.Dispose();
        guard.Dispose();
        _zone?.Dispose();
        _beside.Dispose();
    }

    // The first read of the run's transaction.
    private RedshiftStagingArea Begin()
    {
        if (_staging is null)
        {
            if (_isRebuild)
            {
                RedshiftTables.Empty(guard, ModelSet.Load());
            }

            _staging = new RedshiftStagingArea(guard, _dialect, ModelSet.Load(), new RedshiftQuarantine(guard));
        }

        return _staging;
    }

    private List<LandedObject> Land(List<SourceObject> objects, BatchReading reading, CancellationToken cancellation)
    {
        if (_zone is not null)
        {
            throw new InvalidOperationException("A run of Redshift has one batch.");
        }

        var run = string.Create(CultureInfo.InvariantCulture, $"{reading.Run.RunId.Replace("-", "_", StringComparison.Ordinal)}").ToLowerInvariant();
        _zone = new LandingZone(server, run, cancellation);
        var (landed, bytes) = (new List<LandedObject>(objects.Count), 0L);
        foreach (var source in objects)
        {
            cancellation.ThrowIfCancellationRequested();
            landed.Add(_zone.Land(source, reading.NextFileId()));
            bytes += source.Size;
            reading.Run.ReadProgress?.Report(new ScanProgress(landed.Count, 0, bytes));
        }

        return landed;
    }

    // Genre labels are small, and rejects that are read again lie in the warehouse.
    private static bool IsCopied(SourceObject source) => source.Kind != SourceKind.Genres && S3Address.Is(source.Uri);

    private static void RefuseLocal(IEnumerable<SourceObject> near)
    {
        if (near.FirstOrDefault(source => source.Kind != SourceKind.Genres && !RejectStore.IsOne(source.Uri)) is { } local)
        {
            throw new SparkifyException(
                $"{local.Uri} lies on this machine, and Redshift copies from S3 only.",
                "Put it there, for example with `aws s3 cp --recursive`, and name the place as s3://BUCKET/PREFIX.")
            { ExitCode = 2 };
        }
    }

    // An error here says nothing about the outcome: the cluster may have committed before the connection broke. The ledger knows.
    private void Commit(string? runId)
    {
        if (_isRebuild)
        {
            Begin();
        }

        try
        {
            guard.Execute("commit");
        }
        catch (NpgsqlException broken) when (runId is not null && RedshiftFailures.IsTransient(broken))
        {
            guard.Dispose();
            if (!warehouse.Holds(runId))
            {
                throw;
            }
        }
    }
}
