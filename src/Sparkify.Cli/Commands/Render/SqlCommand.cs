using System.CommandLine;

namespace Sparkify.Cli.Commands.Render;

/// <summary><c>sparkify sql</c>: the statements that the product sends.</summary>
internal static class SqlCommand
{
    public static Command Create(Globals globals)
    {
        var command = new Verb(
            "sql",
            "Show the statements that a warehouse gets.",
            "sparkify sql render --engine redshift --to statements");
        command.Subcommands.Add(SqlRender.Create(globals));
        return command;
    }
}
