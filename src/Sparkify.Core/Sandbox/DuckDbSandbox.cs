using System.Diagnostics;
using Sparkify.Warehouse;

namespace Sparkify.Sandbox;

/// <summary>Runs each statement in a process of its own, which sees the published snapshot and nothing else.</summary>
/// <param name="warehouse">Whose published state is asked.</param>
/// <param name="program">How a worker is started.</param>
/// <param name="limits">What a statement may take.</param>
public sealed class DuckDbSandbox(WarehouseAddress warehouse, WorkerProgram program, QueryLimits limits) : IQuerySandbox
{
    private readonly WarehouseReader _reader = new(warehouse);
    private readonly QueryQueue _queue = new(limits.AtOnce, limits.Waiting);
    private readonly Lock _lock = new();
    private WorkerProcess? _spare;
    private bool _isOver;

    public string? Closed => null;

    public async Task<QueryResult> RunAsync(string sql, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sql);
        if (sql.Length > limits.Letters)
        {
            return QueryResult.Of(QueryOutcome.Refused, $"The statement has more than {Words.Number(limits.Letters)} letters.");
        }

        return await _queue.RunAsync(() => RunNowAsync(sql, cancellation), cancellation)
            ?? QueryResult.Of(QueryOutcome.Busy, $"{Words.Number(limits.AtOnce)} statements run and {Words.Number(limits.Waiting)} wait already.", "Try again in a moment.");
    }

    /// <summary>Starts a worker that will not have to be waited for.</summary>
    public void Prepare()
    {
        lock (_lock)
        {
            if (!_isOver && _spare is not { IsThere: true })
            {
                _spare?.Dispose();
                _spare = new WorkerProcess(program);
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            _spare?.Dispose();
            _spare = null;
        }

        _queue.Dispose();
    }

    private async Task<QueryResult> RunNowAsync(string sql, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        using var worker = Take();
        var result = await worker.RunAsync(new WorkerOrder(_reader.PublishedFile(), sql, limits.Rows, limits.Bytes), limits, cancellation);
        Prepare();
        return Told(result) with { Took = Stopwatch.GetElapsedTime(started) };
    }

    private WorkerProcess Take()
    {
        lock (_lock)
        {
            var (spare, _) = (_spare, _spare = null);
            if (spare is { IsThere: true })
            {
                return spare;
            }

            spare?.Dispose();
        }

        return new WorkerProcess(program);
    }

    private QueryResult Told(QueryResult result)
    {
        return result.Outcome switch
        {
            QueryOutcome.TooLong => result with
            {
                Problem = $"The statement was ended after {Words.Number((long)limits.Deadline.TotalSeconds)} seconds.",
                Remedy = "Ask for fewer rows, or a shorter period.",
            },
            QueryOutcome.TooMuchMemory => result with
            {
                Problem = $"The statement was ended because it took more than {Words.Number(limits.Memory / 1024 / 1024)} MB of memory.",
                Remedy = "Ask for fewer rows or shorter texts.",
            },
            _ => result,
        };
    }
}
