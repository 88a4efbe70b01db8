using System.CommandLine;
using Sparkify.Cli.Rendering;

namespace Sparkify.Cli.Commands.Etl;

/// <summary><c>sparkify etl history</c>: past runs.</summary>
internal static class EtlHistory
{
    private const string Runs = """
        select
            run_id, started_at, status, objects_loaded, objects_failed,
            records_read, records_new, records_corrected, records_rejected,
            checks_failed, round(seconds * 1000) / 1000 as seconds, "snapshot"
        from ops.runs
        order by started_at desc, run_id desc
        """;

    public static Command Create(Globals globals)
    {
        var limit = Flags.Count("--limit", "N", "Show the newest N runs only.");
        var command = new Verb(
            "history",
            "Past runs, the newest first.",
            "sparkify etl history",
            "sparkify etl history --limit 5 -o markdown");
        command.Options.Add(limit);
        command.SetAction(parsed => Run(globals.Bind(parsed), parsed.Number(limit)));
        return command;
    }

    private static int Run(Invocation call, int? limit)
    {
        using var connection = call.OpenNewest();
        using var command = connection.Prepare(Runs);
        using var reader = command.ExecuteReader();
        using var output = call.OpenRows();
        Answer.Write(output, reader, limit, call.Note);
        output.Complete();
        return ExitCodes.Done;
    }
}
