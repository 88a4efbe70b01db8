using System.Data.Common;
using Npgsql;
using Polly;
using Polly.Retry;
using Sparkify.Models;
using Sparkify.Pipeline;

namespace Sparkify.Warehouse.Redshift;

/// <summary>A warehouse in a Redshift database: tables in the default schema, bookkeeping in <c>ops</c>.</summary>
/// <remarks>It was built against documentation and a stand-in; it has never met a live cluster.</remarks>
internal sealed class RedshiftWarehouse(RedshiftServer server, TimeProvider time) : IWarehouse
{
    private const int Retries = 5;
    private readonly List<string> _notes = [];

    /// <summary>What happened to the connection so far, for people.</summary>
    public IReadOnlyList<string> Notes => _notes;

    public T Write<T>(TimeSpan wait, Func<WarehouseOwner, T> work, CancellationToken cancellation)
    {
        return Told(() => Patience(hasBegun: false).Execute(
            token =>
            {
                using var owner = new RedshiftOwner(RedshiftGuard.Take(server, wait, token), this, server);
                return work(owner);
            },
            cancellation));
    }

    public Ledger? Ledger(TimeSpan wait, CancellationToken cancellation)
    {
        return Told(() =>
        {
            using var connection = RedshiftSession.OpenForReading(server);
            return IsThere(connection) ? Pipeline.Ledger.Read(connection) : null;
        });
    }

    public DbConnection OpenPublished()
    {
        return Told<DbConnection>(() =>
        {
            var connection = RedshiftSession.OpenForReading(server);
            if (IsThere(connection))
            {
                return connection;
            }

            connection.Dispose();
            throw new SparkifyException(
                $"nothing is published in {server} yet.", "Load it with `sparkify etl --from s3://BUCKET/PREFIX`, or name another warehouse with --warehouse.");
        });
    }

    public DbConnection? OpenPublished(string runId) => null;

    /// <summary>One transaction makes a run visible: the newest state is the published one.</summary>
    public DbConnection OpenNewest(out bool isPublished)
    {
        isPublished = false;
        return OpenPublished();
    }

    public string PublishedFile()
    {
        throw new SparkifyException($"{server.Server} is no file.") { ExitCode = 2 };
    }

    public string? PublishedRun()
    {
        return Told(() =>
        {
            using var connection = RedshiftSession.OpenForReading(server);
            return IsThere(connection)
                ? connection.Read("select max(run_id) from ops.runs where status = 'published'", row => row.IsDBNull(0) ? null : row.GetString(0))[0]
                : null;
        });
    }

    public byte[] RejectBytes(long rawAt, int rawLength)
    {
        return Told(() =>
        {
            using var connection = RedshiftSession.OpenForReading(server);
            return RedshiftQuarantine.Read(connection, rawAt, rawLength);
        });
    }

    public string Rollback(string? runId)
    {
        throw new SparkifyException(
            "a Redshift warehouse keeps no earlier states to go back to.",
            "Restore a snapshot of the cluster, or build it again with `sparkify etl --full-refresh`.")
        { ExitCode = 2 };
    }

    public string GrantReading(string role)
    {
        throw new SparkifyException(
            "roles that may only read are not made on Redshift by this version.",
            "Make one there with `create role`, and grant it `usage` on the schemas and `select` on the tables.")
        { ExitCode = 2 };
    }

    public void Drop()
    {
        Told(() =>
        {
            using var guard = RedshiftGuard.Take(server, EtlRequest.DefaultLockWait, CancellationToken.None);
            RedshiftTables.DropAll(guard, ModelSet.Load());
            guard.Execute("commit");
            return true;
        });
    }

    /// <summary>Asks the ledger whether a run whose commit was not answered is there. Waits until its session has ended, one way or the other.</summary>
    public bool Holds(string runId)
    {
        return Patience(hasBegun: true).Execute(() =>
        {
            using var connection = AfterLastRun();
            var isThere = IsThere(connection) && connection.Count("select count(*) from ops.runs where run_id = $1", runId) > 0;
            _notes.Add(isThere
                ? "The connection broke in the commit; the cluster had committed the run."
                : "The connection broke in the commit; the cluster had not committed the run.");
            return isThere;
        });
    }

    /// <summary>True if the product made its tables in this database.</summary>
    public static bool IsThere(DbConnection connection)
    {
        return connection.Count("select count(*) from pg_tables where schemaname = 'ops' and tablename = 'models'") > 0;
    }

    // Who gets the guard, or meets another run that has it, knows that the session before has ended.
    private NpgsqlConnection AfterLastRun()
    {
        try
        {
            return RedshiftGuard.Take(server, TimeSpan.FromMinutes(1), CancellationToken.None);
        }
        catch (SparkifyException held) when (held.ExitCode == 5)
        {
            return RedshiftSession.OpenForReading(server);
        }
    }

    // A cluster that is not there at the start is worth no waiting; one that goes away in the middle may come back.
    private ResiliencePipeline Patience(bool hasBegun)
    {
        return new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = attempt => ValueTask.FromResult(
                    attempt.Outcome.Exception is { } problem && RedshiftFailures.IsTransient(problem)
                        && (hasBegun || attempt.AttemptNumber > 0 || !Postgres.PostgresGuard.NeverConnected(problem))),
                MaxRetryAttempts = Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromSeconds(15),
                UseJitter = true,
                OnRetry = attempt =>
                {
                    _notes.Add($"{server}: {attempt.Outcome.Exception!.Message.ReplaceLineEndings(" ")}; tried again.");
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    private T Told<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (NpgsqlException problem)
        {
            throw RedshiftFailures.Of(problem, server);
        }
    }
}
