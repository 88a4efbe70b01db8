using System.Data.Common;
using Npgsql;
using Polly;
using Polly.Retry;
using Sparkify.Pipeline;

namespace Sparkify.Warehouse;

/// <summary>A warehouse in a database of a server: tables in the default schema, bookkeeping in <c>ops</c>, and one transaction for a run.</summary>
internal abstract class ServerWarehouse(IServer server, TimeProvider time) : IWarehouse
{
    private const int Retries = 5;
    private readonly List<string> _notes = [];

    /// <summary>What happened to the connection so far, for people.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>What people call such a server.</summary>
    protected abstract string Kind { get; }

    /// <summary>An example of what it loads.</summary>
    protected abstract string Sources { get; }

    public T Write<T>(TimeSpan wait, Func<WarehouseOwner, T> work, CancellationToken cancellation)
    {
        return Told(() => Patience(hasBegun: false).Execute(
            token =>
            {
                using var owner = Owner(Guard(wait, token));
                return work(owner);
            },
            cancellation));
    }

    public Ledger? Ledger(TimeSpan wait, CancellationToken cancellation)
    {
        return Told(() =>
        {
            using var connection = server.OpenForReading();
            return IsThere(connection) ? Pipeline.Ledger.Read(connection) : null;
        });
    }

    public DbConnection OpenPublished()
    {
        return Told<DbConnection>(() =>
        {
            var connection = server.OpenForReading();
            if (IsThere(connection))
            {
                return connection;
            }

            connection.Dispose();
            throw new SparkifyException(
                $"nothing is published in {server} yet.", $"Load it with `sparkify etl --from {Sources}`, or name another warehouse with --warehouse.");
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
        throw new SparkifyException($"{server} is no file.") { ExitCode = 2 };
    }

    public string? PublishedRun()
    {
        return Told(() =>
        {
            using var connection = server.OpenForReading();
            return IsThere(connection)
                ? connection.Read("select max(run_id) from ops.runs where status = 'published'", row => row.IsDBNull(0) ? null : row.GetString(0))[0]
                : null;
        });
    }

    public byte[] RejectBytes(long rawAt, int rawLength)
    {
        return Told(() =>
        {
            using var connection = server.OpenForReading();
            return ReadReject(connection, rawAt, rawLength);
        });
    }

    public abstract string Rollback(string? runId);

    public abstract string GrantReading(string role);

    public void Drop()
    {
        Told(() =>
        {
            using var guard = Guard(EtlRequest.DefaultLockWait, CancellationToken.None);
            DropAll(guard);
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
                ? $"The connection broke in the commit; the {Kind} had committed the run."
                : $"The connection broke in the commit; the {Kind} had not committed the run.");
            return isThere;
        });
    }

    /// <summary>True if the product made its tables in this database.</summary>
    public static bool IsThere(DbConnection connection)
    {
        return connection.Count("select count(*) from pg_tables where schemaname = 'ops' and tablename = 'models'") > 0;
    }

    /// <summary>Opens the session of the one writer, in a transaction that holds the lock.</summary>
    /// <exception cref="SparkifyException">Another run holds it (exit code 5).</exception>
    protected abstract NpgsqlConnection Guard(TimeSpan wait, CancellationToken cancellation);

    protected abstract WarehouseOwner Owner(NpgsqlConnection guard);

    protected abstract byte[] ReadReject(NpgsqlConnection connection, long rawAt, int rawLength);

    protected abstract void DropAll(NpgsqlConnection guard);

    // Who gets the guard, or meets another run that has it, knows that the session before has ended.
    private NpgsqlConnection AfterLastRun()
    {
        try
        {
            return Guard(TimeSpan.FromMinutes(1), CancellationToken.None);
        }
        catch (SparkifyException held) when (held.ExitCode == 5)
        {
            return server.OpenForReading();
        }
    }

    // A server that is not there at the start is worth no waiting; one that goes away in the middle may come back.
    private ResiliencePipeline Patience(bool hasBegun)
    {
        return new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = attempt => ValueTask.FromResult(
                    attempt.Outcome.Exception is { } problem && server.IsTransient(problem)
                        && (hasBegun || attempt.AttemptNumber > 0 || !ServerGuard.NeverConnected(problem))),
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

    /// <summary>Asks the server; what goes wrong is told in words.</summary>
    protected T Told<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (NpgsqlException problem)
        {
            throw server.Explain(problem);
        }
    }
}
