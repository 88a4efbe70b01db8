using System.CommandLine;

namespace Sparkify.Cli.Commands.Tables;

/// <summary><c>sparkify tables</c>: the tables of the warehouse.</summary>
internal static class TablesCommand
{
    public static Command Create(Globals globals)
    {
        var command = new Verb(
            "tables",
            "Create, drop and describe the tables.",
            "sparkify tables create",
            "sparkify tables list",
            "sparkify tables describe songplays");
        command.Subcommands.Add(TablesCreate.Create(globals));
        command.Subcommands.Add(TablesDrop.Create(globals));
        command.Subcommands.Add(TablesReset.Create(globals));
        command.Subcommands.Add(TablesList.Create(globals));
        command.Subcommands.Add(TablesDescribe.Create(globals));
        return command;
    }
}
