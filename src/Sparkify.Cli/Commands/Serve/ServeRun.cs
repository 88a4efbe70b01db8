using Sparkify.Warehouse;
using Sparkify.Web.Answering;
using Sparkify.Web.Hosting;

namespace Sparkify.Cli.Commands.Serve;

/// <summary>Runs the web server. A class of its own, so that no other command loads it.</summary>
internal static class ServeRun
{
    public const int UsualPort = 5080;
    private const string TokenVariable = "SPARKIFY_TOKEN";

    public static int Run(Invocation call, (string Host, int Port) place, string? notes, bool opens)
    {
        var token = Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } set ? set : null;
        var options = new DashboardOptions(call.Warehouse, place.Host, place.Port, token);
        options.Check();
        // Better said now than on the first page.
        new WarehouseReader(call.Warehouse).OpenPublished().Dispose();
        var drawn = notes is null ? [] : DayNote.Read(notes);
        Dashboard.ServeAsync(options, drawn, address => Say(call, address, (token is not null, opens)), call.Cancellation).GetAwaiter().GetResult();
        call.Cancellation.ThrowIfCancellationRequested();
        return ExitCodes.Done;
    }

    private static void Say(Invocation call, string address, (bool HasToken, bool Opens) how)
    {
        call.Terminal.Out.WriteLine(how.HasToken ? $"{address}/?token=…" : address);
        call.Terminal.Out.Flush();
        call.Note(how.HasToken ? "Visitors add the token of SPARKIFY_TOKEN to the address, once. Ctrl+C stops it." : "Ctrl+C stops it.");
        if (how.Opens && !Browser.Open(address))
        {
            call.Note("No browser could be opened here.");
        }
    }
}
