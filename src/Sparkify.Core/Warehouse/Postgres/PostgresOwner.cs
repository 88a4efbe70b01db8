using System.Data.Common;
using Npgsql;
using Sparkify.Models;
using Sparkify.Pipeline;

namespace Sparkify.Warehouse.Postgres;

/// <summary>Owns a PostgreSQL warehouse by a lock on <c>ops.run_guard</c>. The whole run is one transaction: readers see all of it or nothing.</summary>
/// <remarks>See docs/decisions/0013.</remarks>
internal sealed class PostgresOwner(NpgsqlConnection connection, PostgresWarehouse warehouse) : WarehouseOwner
{
    private const string BeforeLoad = "before_load";
    private PostgresStagingArea? _staging;

    public override DbConnection Connection => connection;

    public override IStagingArea Staging => _staging ?? throw new InvalidOperationException("The warehouse is not open.");

    public override Dialect Dialect { get; } = new PostgresDialect();

    public override bool OwesPublication => connection.Count("select count(*) from ops.runs where status = 'published'") == 0;

    public override void Open(bool rebuild, ICollection<string> notes)
    {
        foreach (var note in warehouse.Notes)
        {
            notes.Add(note);
        }

        var models = ModelSet.Load();
        new ModelTables(connection, models, Dialect).Ensure(rebuild);
        if (connection.Count("select count(*) from pg_tables where schemaname = 'ops' and tablename = 'quarantine'") == 0)
        {
            connection.Execute(PostgresQuarantine.Create);
        }

        connection.Execute($"savepoint {BeforeLoad}");
        if (rebuild)
        {
            Empty(models);
        }

        _staging = new PostgresStagingArea(connection, Dialect, models, new PostgresQuarantine(connection));
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

    public override IReadOnlySet<string> Enforce() => PostgresIndexes.Make(connection, ModelSet.Load());

    public override T WhileWriting<T>(Func<T> read) => read();

    public override void Withdraw()
    {
        connection.Execute($"rollback to savepoint {BeforeLoad}");
    }

    public override void Note(Action write) => write();

    public override string? SnapshotOf(string runId) => null;

    public override string? Complete(EtlReport? report)
    {
        Commit(report?.RunId);
        return report?.Status == "published" ? report.RunId : warehouse.PublishedRun();
    }

    public override void Keep()
    {
        Commit(runId: null);
    }

    protected override void Dispose(bool disposing)
    {
        _staging?.Dispose();
        connection.Dispose();
    }

    // An error here says nothing about the outcome: the server may have committed before the connection broke. The ledger knows.
    private void Commit(string? runId)
    {
        try
        {
            connection.Execute("commit");
        }
        catch (NpgsqlException broken) when (runId is not null && PostgresFailures.IsTransient(broken))
        {
            connection.Dispose();
            if (!warehouse.Holds(runId))
            {
                throw;
            }
        }
    }

    // Rows are deleted, not truncated: readers go on with the old ones until the commit.
    private void Empty(ModelSet models)
    {
        var kept = (string[])["ops.runs", "ops.check_results", "ops.models", "ops.model_columns"];
        var tables = models.Permanent.Where(model => model.Kind != ModelKind.View).Select(model => model.Name).Except(kept);
        connection.Execute(string.Concat(tables.Append("ops.quarantine").Select(table => $"delete from {table};")));
    }
}
