using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Sparkify.Warehouse;
using Sparkify.Warehouse.Postgres;

namespace Sparkify.Sandbox;

/// <summary>Runs statements on the server, as a role that may read and nothing else: there the server's rights decide.</summary>
/// <remarks>
/// A statement becomes the query of a cursor, in a transaction that cannot write, on a connection that ends with it. Only SELECT and VALUES fit in there, and only one.
/// </remarks>
public sealed class PostgresSandbox : IQuerySandbox
{
    private const string StatementTimeout = "57014";
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(2);
    private readonly PostgresServer _server;
    private readonly QueryLimits _limits;
    private readonly QueryQueue _queue;
    private readonly Lazy<string?> _closed;

    public PostgresSandbox(PostgresServer server, QueryLimits limits)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(limits);
        (_server, _limits) = (server, limits);
        _queue = new QueryQueue(limits.AtOnce, limits.Waiting);
        _closed = new Lazy<string?>(() => PostgresRights.WhyClosed(server));
    }

    public string? Closed => _closed.Value;

    public async Task<QueryResult> RunAsync(string sql, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sql);
        if (sql.Length > _limits.Letters || sql.Contains('\0', StringComparison.Ordinal))
        {
            return QueryResult.Of(QueryOutcome.Refused, $"The statement has more than {Words.Number(_limits.Letters)} letters, or a zero byte.");
        }

        return await _queue.RunAsync(() => RunNowAsync(sql, cancellation), cancellation)
            ?? QueryResult.Of(QueryOutcome.Busy, $"{Words.Number(_limits.AtOnce)} statements run and {Words.Number(_limits.Waiting)} wait already.", "Try again in a moment.");
    }

    public void Dispose()
    {
        _queue.Dispose();
    }

    private async Task<QueryResult> RunNowAsync(string sql, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        // The server's own limit comes first; a server that does not answer is left after it.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_limits.Deadline + _grace);
        try
        {
            await using var connection = PostgresSession.OpenForReading(_server);
            var result = await AskAsync(connection, sql, patience.Token);
            return result with { Took = Stopwatch.GetElapsedTime(started) };
        }
        catch (PostgresException ended) when (ended.SqlState == StatementTimeout)
        {
            return TooLong(started);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return TooLong(started);
        }
        catch (PostgresException refused)
        {
            return QueryResult.Of(QueryOutcome.Failed, $"{refused.MessageText} ({refused.SqlState})", refused.Hint ?? "") with { Took = Stopwatch.GetElapsedTime(started) };
        }
        catch (NotSupportedException stacked)
        {
            return QueryResult.Of(QueryOutcome.Refused, "There is more than one statement.", stacked.Message.Length > 0 ? "One SELECT runs here." : "");
        }
    }

    private async Task<QueryResult> AskAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        connection.Execute("set transaction read only");
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"set local statement_timeout = '{_limits.Deadline.TotalMilliseconds:F0}ms'"));
        // A batch sends one statement as it is, by the extended protocol: the server parses it, and refuses a second.
        await using (var batch = new NpgsqlBatch(connection, transaction))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand($"declare answer no scroll cursor for {sql}"));
            await batch.ExecuteNonQueryAsync(cancellation);
        }

#pragma warning disable CA2100 // A number of ours.
        await using var fetch = new NpgsqlCommand(string.Create(CultureInfo.InvariantCulture, $"fetch {_limits.Rows + 1} from answer"), connection, transaction);
#pragma warning restore CA2100
        await using var rows = await fetch.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess, cancellation);
        return await ReadAsync(rows, cancellation);
    }

    private async Task<QueryResult> ReadAsync(DbDataReader reader, CancellationToken cancellation)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).Select(i => new QueryColumn(reader.GetName(i), WireText.Kind(reader.GetFieldType(i)))).ToList();
        var (rows, letters) = (new List<IReadOnlyList<object?>>(), 0L);
        while (await reader.ReadAsync(cancellation))
        {
            var texts = new string?[columns.Count];
            for (var i = 0; i < texts.Length; i++)
            {
                texts[i] = await reader.IsDBNullAsync(i, cancellation) ? null : WireText.Of(reader.GetValue(i));
                letters += texts[i]?.Length ?? 0;
            }

            if (rows.Count == _limits.Rows || letters > _limits.Bytes)
            {
                return new QueryResult(QueryOutcome.Done, columns, rows) { Cut = rows.Count == _limits.Rows ? _limits.CutForRows : _limits.CutForBytes };
            }

            rows.Add([.. texts.Select((text, i) => WireText.Value(text, columns[i].Kind))]);
        }

        return new QueryResult(QueryOutcome.Done, columns, rows);
    }

    private QueryResult TooLong(long started)
    {
        var ended = QueryResult.Of(QueryOutcome.TooLong, $"The statement was ended after {Words.Number((long)_limits.Deadline.TotalSeconds)} seconds.", "Ask for fewer rows, or a shorter period.");
        return ended with { Took = Stopwatch.GetElapsedTime(started) };
    }
}
