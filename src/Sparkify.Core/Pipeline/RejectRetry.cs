using System.Data.Common;
using Sparkify.Checks;
using Sparkify.Models;
using Sparkify.Sources;
using Sparkify.Warehouse;

namespace Sparkify.Pipeline;

/// <summary>Drives rejected records through the reader again, as one small object for each object that they came from.</summary>
internal sealed class RejectRetry(WarehouseOwner warehouse, TimeProvider time)
{
    private const string OpenRejects = """
        select r.reject_id, r.object, l.kind, l.precedence_at, r.raw_at, r.raw_length, r.length
        from ops.rejects r
        join ops.load_ledger l on r.file_id = l.file_id
        where r.status = 'open'
        order by r.object, r.byte_offset
        """;

    private const string RejectedAgain = "select o.uri, r.byte_offset from reject_records r join object_records o on r.file_id = o.file_id";
    private const string FailedObjects = "select uri from object_records where status = 'failed'";
    private const string SettleOne = "update ops.rejects set status = 'loaded', settled_run_id = $1 where reject_id = $2";

    /// <summary>What it asks and tells the warehouse.</summary>
    public static readonly IReadOnlyList<string> Statements = [OpenRejects, RejectedAgain, FailedObjects, SettleOne];

    private readonly ModelSet _models = ModelSet.Load();

    /// <param name="corrected">Corrected bytes by reject id, or null to read the stored bytes as they are.</param>
    /// <param name="cancellation">Stops the run; nothing of it stays.</param>
    /// <returns>What was loaded. A record that is rejected again stays in quarantine as it is.</returns>
    public EtlReport Run(IReadOnlyDictionary<long, byte[]>? corrected, CancellationToken cancellation)
    {
        var startedAt = time.GetUtcNow();
        var started = time.GetTimestamp();
        warehouse.Open(rebuild: false, []);
        var run = new RunContext { RunId = RunId.At(startedAt), StartedAt = startedAt, Threads = 1 };
        var store = new RejectStore(run.RunId, Records(warehouse.Connection, corrected));
        var batch = store.Objects.Count == 0
            ? []
            : new BatchLoad(warehouse, _models, run) { BeforeCommit = () => Settle(warehouse.Connection, store, run.RunId) }
                .Load(store.Objects, store, warehouse.ReadLedger(), cancellation);
        var record = new RunRecord(warehouse, run, new EtlRequest([]), []);
        var runner = new CheckRunner(warehouse.Connection, _models) { Enforced = warehouse.Enforce() };
        var results = runner.Run(cancellation);
        var report = record.Checked(store.Objects.Count, batch, runner, results, time.GetUtcNow()) with { Seconds = time.GetElapsedTime(started).TotalSeconds };
        record.Write(report);
        return report with { Snapshot = warehouse.Complete(report) };
    }

    // Without a correction, a record of which only the beginning is stored cannot be read again.
    private List<RejectedRecord> Records(DbConnection connection, IReadOnlyDictionary<long, byte[]>? corrected)
    {
        var open = connection.Read(
            OpenRejects,
            row => (Id: row.GetInt64(0), Object: row.GetString(1), Kind: row.GetString(2), At: row.GetDateTime(3),
                RawAt: row.GetInt64(4), RawLength: row.GetInt32(5), Length: row.GetInt64(6)));
        RefuseUnknown(corrected, open.Select(reject => reject.Id));
        return [.. open
            .Where(reject => corrected is null ? reject.RawLength == reject.Length : corrected.ContainsKey(reject.Id))
            .Select(reject => new RejectedRecord(
                reject.Id,
                reject.Object,
                reject.Kind switch { "events" => SourceKind.Events, "songs" => SourceKind.Songs, _ => SourceKind.Genres },
                new DateTimeOffset(reject.At, TimeSpan.Zero),
                corrected?[reject.Id] ?? warehouse.Staging.Quarantine.Read(reject.RawAt, reject.RawLength)))];
    }

    private static void RefuseUnknown(IReadOnlyDictionary<long, byte[]>? corrected, IEnumerable<long> open)
    {
        var strangers = corrected?.Keys.Except(open).Order().ToList() ?? [];
        if (strangers.Count > 0)
        {
            throw new SparkifyException(
                $"reject {string.Join(", ", strangers.Take(5))} is not open: it was loaded or superseded, or never was.",
                "See the open ones with `sparkify rejects list`.")
            { ExitCode = 2 };
        }
    }

    // Each reject leaves the quarantine once: those whose bytes were read without a new reject.
    private static void Settle(DbConnection connection, RejectStore store, string runId)
    {
        var again = connection.Read(
            RejectedAgain,
            row => (row.GetString(0), row.GetInt64(1)));
        var failed = connection.Read(FailedObjects, row => row.GetString(0));
        foreach (var id in store.SettledBy(again, failed))
        {
            connection.Execute(SettleOne, runId, id);
        }
    }
}
