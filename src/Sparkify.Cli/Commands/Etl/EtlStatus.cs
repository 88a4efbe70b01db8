using System.CommandLine;
using Sparkify.Cli.Rendering;
using Sparkify.Warehouse;

namespace Sparkify.Cli.Commands.Etl;

/// <summary><c>sparkify etl status</c>: how fresh the warehouse is and what waits for a person.</summary>
internal static class EtlStatus
{
    private const string State = """
        select
            (select max(start_time) from songplays) as data_up_to,
            runs.run_id,
            runs.status,
            runs.started_at,
            runs.seconds,
            runs.records_read,
            (select count(*) from ops.rejects where status = 'open') as open_rejects,
            (
                select count(*)
                from ops.load_ledger
                where status = 'failed' and run_id = runs.run_id
            ) as failed_objects
        from ops.runs as runs
        order by runs.started_at desc, runs.run_id desc
        limit 1
        """;

    public static Command Create(Globals globals)
    {
        var command = new Verb(
            "status",
            "How fresh the warehouse is, the last run, and what waits for you.",
            "sparkify etl status",
            "sparkify etl status -o json");
        command.SetAction(parsed => Run(globals.Bind(parsed)));
        return command;
    }

    private static int Run(Invocation call)
    {
        using var connection = call.OpenNewest();
        var rows = connection.Rows(State);
        if (rows.Count == 0)
        {
            throw new SparkifyException(
                $"{call.Warehouse} has seen no run yet.",
                $"Load something with {call.Next("etl --from DIR")}.");
        }

        var state = new PipelineState(rows[0], new WarehouseReader(call.Warehouse).PublishedRun(), call.Time.GetUtcNow());
        using var output = call.OpenReport();
        RecordAnswer.Write(output, state.Fields, state.Lines(call));
        output.Complete();
        return ExitCodes.Done;
    }
}
