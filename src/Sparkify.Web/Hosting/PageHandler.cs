using Microsoft.AspNetCore.Http;
using Sparkify.Web.Answering;
using Sparkify.Web.Pages;

namespace Sparkify.Web.Hosting;

/// <summary>Answers a request for a page.</summary>
internal sealed class PageHandler(Snapshots snapshots, IReadOnlyList<DayNote> notes)
{
    public async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value is { Length: > 1 } given ? given.TrimEnd('/') : "/";
        using var lease = snapshots.Take();
        var desk = new Desk(lease.Snapshot, lease.Connection, View.Of(context.Request.Query), context.RequestAborted);
        var sheet = new Sheet(desk, path, IsReport: false) { Notes = notes, RejectBytes = snapshots.Reader.RejectBytes };
        if (PageRoutes.Find(path, sheet) is not { } found)
        {
            await ProblemAsync(context, StatusCodes.Status404NotFound, new SparkifyException("There is no such page."));
            return;
        }

        await WriteAsync(context, await Renderer.RenderAsync(found.Page, found.Values));
    }

    /// <summary>A page that says what is wrong.</summary>
    public static async Task ProblemAsync(HttpContext context, int status, SparkifyException problem)
    {
        context.Response.StatusCode = status;
        var values = new Dictionary<string, object?>
        {
            ["Title"] = status switch
            {
                StatusCodes.Status404NotFound => "Not found",
                StatusCodes.Status400BadRequest => "This cannot be shown",
                StatusCodes.Status503ServiceUnavailable => "Nothing to show yet",
                _ => "Something went wrong here",
            },
            ["Text"] = Unechoed.Text(problem.Problem, context.Request),
            ["Remedy"] = Unechoed.Text(problem.Remedy, context.Request),
        };
        await WriteAsync(context, await Renderer.RenderAsync(typeof(Problem), values));
    }

    public static async Task WriteAsync(HttpContext context, string html)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(html, context.RequestAborted);
    }
}
