using Microsoft.AspNetCore.Http;
using Sparkify.Sandbox;
using Sparkify.Web.Hosting;
using Sparkify.Web.Statements;

namespace Sparkify.Web.Api;

/// <summary>Statements for programs: <c>POST /api/sql</c>, with <c>.json</c>, <c>.csv</c>, <c>.xlsx</c> or <c>.parquet</c> behind it.</summary>
internal sealed class StatementEndpoints(Snapshots snapshots, Counter counter, StatementPages pages)
{
    private const string Json = "json";
    private const string FileName = "result";

    public async Task RunAsync(HttpContext context)
    {
        var ending = (string?)context.Request.RouteValues["ending"] ?? Json;
        if (ending != Json && !TableFile.IsEnding(ending))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var form = await StatementForm.ReadAsync(context.Request, context.RequestAborted);
        using var lease = snapshots.Take();
        var run = snapshots.Published;
        var result = await counter.RunAsync(context, run, form.Sql);
        if (result.Outcome != QueryOutcome.Done && !Failure.IsProgram(context.Request))
        {
            // A button of the page sent it: its statement must not be lost to a page of JSON.
            await pages.ShowAsync(context, lease, form, result);
            return;
        }

        if (result.Outcome != QueryOutcome.Done)
        {
            context.Response.StatusCode = Counter.Status(result.Outcome);
            await context.Response.WriteAsJsonAsync(new { outcome = $"{result.Outcome}", problem = result.Problem, remedy = result.Remedy }, context.RequestAborted);
            return;
        }

        if (result.Cut is { } cut)
        {
            context.Response.Headers["Sparkify-Cut"] = cut;
        }

        await (ending == Json ? WriteJsonAsync(context, result, run) : TableFile.SendAsync(context, (FileName, ending), result.Columns, result.Rows));
    }

    private static Task WriteJsonAsync(HttpContext context, QueryResult result, string run)
    {
        return context.Response.WriteAsJsonAsync(
            new
            {
                SchemaVersion = 1,
                Run = run,
                result.Cut,
                Columns = result.Columns.Select(column => new { column.Name, Kind = $"{column.Kind}" }),
                Rows = result.Rows.Select(row => row.Select(Plain)),
            },
            context.RequestAborted);
    }

    // What JSON has no number for is text.
    private static object? Plain(object? value)
    {
        return value is System.Numerics.BigInteger || (value is double number && !double.IsFinite(number)) ? ResultCell.Text(value) : value;
    }
}
