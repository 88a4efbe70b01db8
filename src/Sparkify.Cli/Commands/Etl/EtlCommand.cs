using System.CommandLine;

namespace Sparkify.Cli.Commands.Etl;

/// <summary><c>sparkify etl</c>: loads what is new, and tells about runs.</summary>
internal static class EtlCommand
{
    public static Command Create(Globals globals)
    {
        var options = new EtlOptions();
        var command = new Verb(
            "etl",
            "Load what is new in the sources, check it and publish it.",
            "sparkify etl --from sample",
            "sparkify etl --logs 'logs/*.json' --songs songs.json.gz -w duckdb:x.duckdb",
            "sparkify etl --from sample --dry-run",
            "sparkify etl status")
        { Usual = "run" };
        options.AddTo(command);
        command.SetAction(parsed => EtlRun.Run(globals.Bind(parsed), parsed, options));
        command.Subcommands.Add(EtlRun.Create(globals, options));
        command.Subcommands.Add(EtlPlanCommand.Create(globals, options));
        command.Subcommands.Add(EtlStatus.Create(globals));
        command.Subcommands.Add(EtlHistory.Create(globals));
        command.Subcommands.Add(EtlShow.Create(globals));
        command.Subcommands.Add(EtlRetry.Create(globals));
        command.Subcommands.Add(EtlRollback.Create(globals));
        command.Subcommands.Add(EtlCompact.Create(globals));
        return command;
    }
}
