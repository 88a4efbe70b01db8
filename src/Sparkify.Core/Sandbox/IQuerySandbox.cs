namespace Sparkify.Sandbox;

/// <summary>Runs statements that somebody wrote, on the published state, so that they can read it and do nothing else.</summary>
public interface IQuerySandbox : IDisposable
{
    /// <summary>Why statements are not taken here, in words; null if they are.</summary>
    string? Closed { get; }

    /// <summary>Runs one statement. What is wrong with it is in the result.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="cancellation">Ends it; nobody waits for the result any longer.</param>
    Task<QueryResult> RunAsync(string sql, CancellationToken cancellation);
}
