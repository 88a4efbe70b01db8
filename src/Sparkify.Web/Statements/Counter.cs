using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sparkify.Sandbox;

namespace Sparkify.Web.Statements;

/// <summary>Where statements are handed in: each is counted, run in the sandbox, and written down.</summary>
internal sealed class Counter(IQuerySandbox sandbox, AuditLog? log, RateLimit rate, bool hasToken)
{
    private readonly TimeProvider _time = TimeProvider.System;

    public IQuerySandbox Sandbox { get; } = sandbox;

    /// <param name="context">The request.</param>
    /// <param name="run">The run that published what is asked.</param>
    /// <param name="sql">The statement.</param>
    public async Task<QueryResult> RunAsync(HttpContext context, string run, string sql)
    {
        var visitor = context.Connection.RemoteIpAddress?.ToString() ?? "";
        var at = _time.GetUtcNow().UtcDateTime;
        var result = rate.Refuse(visitor) is { } wait
            ? QueryResult.Of(QueryOutcome.Busy, "Too many statements came from here in the last minute.", $"Try again in {Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)} seconds.")
            : await AskAsync(sql, context.RequestAborted);
        var entry = new AuditEntry(
            at, visitor, hasToken ? "token" : "local", context.Request.Path, $"{result.Outcome}", result.Rows.Count, (long)result.Took.TotalMilliseconds, run, sql);
        log?.Add(entry);
        if (result.Outcome == QueryOutcome.Busy)
        {
            context.Response.Headers.RetryAfter = "5";
        }

        return result;
    }

    /// <summary>The status that says the same as an outcome.</summary>
    public static int Status(QueryOutcome outcome)
    {
        return outcome switch
        {
            QueryOutcome.Done => StatusCodes.Status200OK,
            QueryOutcome.Busy => StatusCodes.Status429TooManyRequests,
            QueryOutcome.TooLong or QueryOutcome.TooMuchMemory => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status400BadRequest,
        };
    }

    private async Task<QueryResult> AskAsync(string sql, CancellationToken cancellation)
    {
        return Sandbox.Closed is { } why ? QueryResult.Of(QueryOutcome.Refused, why)
            : sql.Trim().Length == 0 ? QueryResult.Of(QueryOutcome.Refused, "There is no statement.", "Write one, such as: select level, count(*) as plays from songplays group by level")
            : await Sandbox.RunAsync(sql, cancellation);
    }
}
