using Sparkify.Sandbox;
using Sparkify.Warehouse;
using Sparkify.Web.Answering;
using Sparkify.Web.Hosting;

namespace Sparkify.Cli.Commands.Serve;

/// <summary>Runs the web server. A class of its own, so that no other command loads it.</summary>
internal static class ServeRun
{
    public const int UsualPort = 5080;
    private const string TokenVariable = "SPARKIFY_TOKEN";

    public static int Run(Invocation call, ServeWishes wishes)
    {
        var token = Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } set ? set : null;
        var files = ServeFiles.Of(call.Warehouse, wishes.Statements, wishes.Audit);
        var program = WorkerProgram.OfThisProcess(Path.Combine(AppContext.BaseDirectory, "sparkify.dll"));
        using var sandbox = QuerySandboxes.At(call.Warehouse, program, new QueryLimits());
        var options = new DashboardOptions(call.Warehouse, wishes.Host, wishes.Port, token)
        {
            Names = wishes.Names,
            Sandbox = sandbox,
            StatementsFile = files.Statements,
            AuditFile = files.Audit,
        };
        options.Check();
        // Better said now than on the first page.
        new WarehouseReader(call.Warehouse).OpenPublished().Dispose();
        var drawn = wishes.Notes is null ? [] : DayNote.Read(wishes.Notes);
        Dashboard.ServeAsync(options, drawn, address => Say(call, address, (token is not null, wishes.Opens)), call.Cancellation).GetAwaiter().GetResult();
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
