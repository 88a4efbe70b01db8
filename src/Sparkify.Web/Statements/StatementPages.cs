using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sparkify.Sandbox;
using Sparkify.Web.Answering;
using Sparkify.Web.Hosting;

namespace Sparkify.Web.Statements;

/// <summary>The page <c>/sql</c>: shows the editor, runs what is sent to it, keeps statements.</summary>
internal sealed class StatementPages(Snapshots snapshots, Counter counter, SavedStatements saved)
{
    public const string Path = "/sql";
    private const string First = "select level, count(*) as plays\nfrom songplays\ngroup by level\norder by plays desc";
    private static readonly string[] _own = ["sql", "saved", "question"];

    /// <summary>Shows a statement without running it: one that was kept, a question's, one of the address, or an example.</summary>
    public async Task ShowAsync(HttpContext context)
    {
        using var lease = snapshots.Take();
        var desk = Desk(context, lease);
        var all = saved.All();
        var kept = all.FirstOrDefault(each => each.Name == desk.View["saved"]);
        (counter.Sandbox as DuckDbSandbox)?.Prepare();
        await WriteAsync(context, desk, new StatementView(kept?.Sql ?? Question(desk) ?? desk.View["sql"] ?? First, "", all) { Name = kept?.Name ?? "" });
    }

    public async Task RunAsync(HttpContext context)
    {
        var form = await StatementForm.ReadAsync(context.Request, context.RequestAborted);
        using var lease = snapshots.Take();
        await ShowAsync(context, lease, form, await counter.RunAsync(context, snapshots.Published, form.Sql));
    }

    /// <summary>Shows a statement and what came of it.</summary>
    public Task ShowAsync(HttpContext context, Lease lease, StatementForm form, QueryResult result)
    {
        var desk = Desk(context, lease);
        context.Response.StatusCode = Counter.Status(result.Outcome);
        var chart = ResultChart.Choices.Contains(form.Chart) ? form.Chart : "";
        return WriteAsync(context, desk, new StatementView(form.Sql, chart, saved.All())
        {
            Name = form.Name,
            Result = result,
            Drawn = ResultChart.Of(result, chart, Footer(desk)),
        });
    }

    public async Task SaveAsync(HttpContext context)
    {
        var form = await StatementForm.ReadAsync(context.Request, context.RequestAborted);
        saved.Save(form.Name, form.Sql);
        Go(context, View.Of(("saved", form.Name)).Link(Path));
    }

    public async Task DeleteAsync(HttpContext context)
    {
        var form = await StatementForm.ReadAsync(context.Request, context.RequestAborted);
        saved.Delete(form.Name);
        Go(context, Path);
    }

    private static Desk Desk(HttpContext context, Lease lease)
    {
        return new Desk(lease.Snapshot, lease.Connection, View.Of(context.Request.Query), context.RequestAborted);
    }

    private async Task WriteAsync(HttpContext context, Desk desk, StatementView view)
    {
        // Without it a browser hides from us that a form comes from our own page.
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        var sheet = new Sheet(desk, Path, IsReport: false);
        var values = new Dictionary<string, object?> { ["Sheet"] = sheet, ["Asked"] = view with { Closed = counter.Sandbox.Closed } };
        await PageHandler.WriteAsync(context, await Renderer.RenderAsync(typeof(Pages.Statements), values));
    }

    private static string? Question(Desk desk)
    {
        return desk.View["question"] is { } name && desk.Set.Find(name) is { } question
            ? desk.Sql(question, Choice.For(question, desk.View.With([.. _own.Select(each => (each, (string?)null))])))
            : null;
    }

    private static string Footer(Desk desk)
    {
        return desk.Reach.Newest is { } newest ? string.Create(CultureInfo.InvariantCulture, $"data up to {newest:yyyy-MM-dd HH:mm} UTC") : "";
    }

    private static void Go(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
    }
}
