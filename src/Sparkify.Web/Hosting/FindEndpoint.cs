using Microsoft.AspNetCore.Http;
using Sparkify.Web.Answering;

namespace Sparkify.Web.Hosting;

/// <summary>Sends whoever asks in words to the page that answers.</summary>
internal sealed class FindEndpoint(Snapshots snapshots)
{
    private const int MostLetters = 300;

    public Task HandleAsync(HttpContext context)
    {
        using var lease = snapshots.Take();
        var desk = new Desk(lease.Snapshot, lease.Connection, View.Plain, context.RequestAborted);
        var words = context.Request.Query["q"].ToString();
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = Wish.Address(desk, words.Length > MostLetters ? words[..MostLetters] : words);
        return Task.CompletedTask;
    }
}
