using System.CommandLine;

namespace Sparkify.Cli.Commands.Config;

/// <summary><c>sparkify config</c>: settings and where they come from.</summary>
internal static class ConfigCommand
{
    public static Command Create(Globals globals)
    {
        var command = new Verb(
            "config",
            "What is set, and where it comes from.",
            "sparkify config init --from sample",
            "sparkify config show",
            "sparkify config show -c other.cfg -o json");
        command.Subcommands.Add(ConfigInit.Create(globals));
        command.Subcommands.Add(ConfigShow.Create(globals));
        return command;
    }
}
