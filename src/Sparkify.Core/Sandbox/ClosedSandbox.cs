namespace Sparkify.Sandbox;

/// <summary>Takes no statements, and says why.</summary>
internal sealed class ClosedSandbox(string reason) : IQuerySandbox
{
    public string Closed => reason;

    public Task<QueryResult> RunAsync(string sql, CancellationToken cancellation)
    {
        return Task.FromResult(QueryResult.Of(QueryOutcome.Refused, reason));
    }

    public void Dispose()
    {
    }
}
