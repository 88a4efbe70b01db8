using System.CommandLine;

namespace Sparkify.Cli.Commands.Check;

/// <summary><c>sparkify check</c>: what must hold in the warehouse.</summary>
internal static class CheckCommand
{
    public static Command Create(Globals globals)
    {
        var failOn = Flags.Choice("--fail-on", "warn|fail", "Exit with 3 from which severity on. Default: fail.", "warn", "fail");
        var command = new Verb(
            "check",
            "Check the tables; exits with 3 when a severe check fails.",
            "sparkify check",
            "sparkify check --fail-on warn -o json",
            "sparkify check show songplays-key")
        { Usual = "run" };
        command.Options.Add(failOn);
        command.SetAction(parsed => CheckRunCommand.Run(globals.Bind(parsed), parsed.GetValue(failOn)));
        command.Subcommands.Add(CheckRunCommand.Create(globals, failOn));
        command.Subcommands.Add(CheckList.Create(globals));
        command.Subcommands.Add(CheckShow.Create(globals));
        return command;
    }
}
