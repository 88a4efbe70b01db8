using System.Data.Common;
using Npgsql;
using Sparkify.Models;
using Sparkify.Pipeline;

namespace Sparkify.Warehouse.Postgres;

/// <summary>Owns a PostgreSQL warehouse by a lock on <c>ops.run_guard</c>. The whole run is one transaction: readers see all of it or nothing.</summary>
/// <remarks>See docs/decisions/0014.</remarks>
internal sealed class PostgresOwner(NpgsqlConnection connection, PostgresWarehouse warehouse, TimeProvider time) : WarehouseOwner
{
    private const string BeforeLoad = "before_load";
    private static readonly PostgresDialect _dialect = new();
    private PostgresStagingArea? _staging;
    private FirstLoad? _first;

    public override DbConnection Connection => _first is null ? connection : _first.Build.Connection;

    public override IStagingArea Staging =>
        _first?.Build.Staging ?? (IStagingArea?)_staging ?? throw new InvalidOperationException("The warehouse is not open.");

    public override Dialect Dialect => _first is null ? _dialect : FirstLoad.Dialect;

    public override bool OwesPublication => connection.Count("select count(*) from ops.runs where status = 'published'") == 0;

    public override void Open(bool rebuild, ICollection<string> notes)
    {
        foreach (var note in warehouse.Notes)
        {
            notes.Add(note);
        }

        var models = ModelSet.Load();
        new ModelTables(connection, models, _dialect).Ensure(rebuild);
        if (connection.Count("select count(*) from pg_tables where schemaname = 'ops' and tablename = 'quarantine'") == 0)
        {
            connection.Execute(PostgresQuarantine.Create);
        }

        connection.Execute($"savepoint {BeforeLoad}");
        if (rebuild)
        {
            Empty(models);
        }

        var quarantine = new PostgresQuarantine(connection);
        if (connection.Count("select count(*) from ops.load_ledger") == 0)
        {
            _first = FirstLoad.Open(models, quarantine, time);
        }
        else
        {
            _staging = new PostgresStagingArea(connection, _dialect, models, quarantine);
        }
    }

    public override void BeginBatch()
    {
        _first?.BeginBatch();
    }

    public override void CommitBatch()
    {
        _first?.CommitBatch();
    }

    public override void BetweenBatches()
    {
    }

    public override IReadOnlySet<string> Enforce() => _first is null ? PostgresIndexes.Make(connection, ModelSet.Load()) : new HashSet<string>();

    public override T WhileWriting<T>(Func<T> read) => read();

    public override void Withdraw()
    {
        _first?.Dispose();
        _first = null;
        connection.Execute($"rollback to savepoint {BeforeLoad}");
    }

    public override void Note(Action write) => write();

    public override string? SnapshotOf(string runId) => null;

    public override string? Complete(EtlReport? report)
    {
        BringOver();
        Commit(report?.RunId);
        return report?.Status == "published" ? report.RunId : warehouse.PublishedRun();
    }

    public override void Keep()
    {
        BringOver();
        Commit(runId: null);
    }

    // What an embedded DuckDB worked out becomes the warehouse.
    private void BringOver()
    {
        if (_first is { } first)
        {
            first.CopyTo(connection);
            PostgresIndexes.Make(connection, ModelSet.Load());
            connection.Execute($"analyze {string.Join(", ", ModelSet.Load().Permanent.Where(model => model.Kind != ModelKind.View).Select(model => model.Name))}");
        }
    }

    protected override void Dispose(bool disposing)
    {
        _first?.Dispose();
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
