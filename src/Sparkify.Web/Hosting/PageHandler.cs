using Microsoft.AspNetCore.Http;
using Sparkify.Web.Answering;
using Sparkify.Web.Pages;

namespace Sparkify.Web.Hosting;

/// <summary>Answers a request for a page.</summary>
internal sealed class PageHandler(Snapshots snapshots, PageMaker maker)
{
    private const string Html = "text/html; charset=utf-8";
    private const string Brotli = "br";

    public async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value is { Length: > 1 } given ? given.TrimEnd('/') : "/";
        var wish = new PageWish(path.Length == 0 ? "/" : path, View.Of(context.Request.Query));
        if (await maker.GetAsync(snapshots.Current(), wish, context.RequestAborted) is { } page)
        {
            await SendAsync(context, page);
        }
        else
        {
            await ProblemAsync(context, StatusCodes.Status404NotFound, new SparkifyException("There is no such page."));
        }
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
        context.Response.ContentType = Html;
        await context.Response.WriteAsync(html, context.RequestAborted);
    }

    private static async Task SendAsync(HttpContext context, MadePage page)
    {
        var isPacked = context.Request.Headers.AcceptEncoding.ToString().Split(',', StringSplitOptions.TrimEntries).Contains(Brotli);
        var bytes = isPacked ? page.Packed : page.Bytes;
        if (isPacked)
        {
            context.Response.Headers.ContentEncoding = Brotli;
        }

        context.Response.Headers.Vary = "Accept-Encoding";
        context.Response.ContentType = Html;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
