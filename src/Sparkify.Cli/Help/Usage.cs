using System.CommandLine;

namespace Sparkify.Cli.Help;

/// <summary>How a command is written.</summary>
internal static class Usage
{
    public static IReadOnlyList<string> RootExamples { get; } =
    [
        "sparkify etl --from sample",
        "sparkify query \"select level, count(*) from songplays group by level\"",
        "sparkify rejects list",
    ];

    /// <summary>The command with the names it stands under: <c>sparkify etl show</c>.</summary>
    public static string Name(Command command)
    {
        return Parent(command) is { } parent ? $"{Name(parent)} {command.Name}" : "sparkify";
    }

    public static string Of(Command command)
    {
        var runsAlone = command is not RootCommand && command.Action is not null;
        var sub = command.Subcommands.Count == 0 ? "" : runsAlone ? " [<command>]" : " <command>";
        var arguments = string.Concat(command.Arguments.Select(argument => Of(argument)));
        return $"{Name(command)}{sub}{arguments} [options]";
    }

    public static IEnumerable<Option> OwnOptions(Command command)
    {
        return command.Options.Where(option => !option.Hidden && (!option.Recursive || command is RootCommand));
    }

    /// <summary>Options that come from the commands above.</summary>
    public static IEnumerable<Option> SharedOptions(Command command)
    {
        for (var parent = Parent(command); parent is not null; parent = Parent(parent))
        {
            foreach (var option in parent.Options.Where(option => option is { Recursive: true, Hidden: false }))
            {
                yield return option;
            }
        }
    }

    private static Command? Parent(Command command)
    {
        return command.Parents.OfType<Command>().FirstOrDefault();
    }

    private static string Of(Argument argument)
    {
        var name = $"<{argument.HelpName ?? argument.Name}>";
        return argument.Arity.MinimumNumberOfValues == 0 ? $" [{name}]" : $" {name}";
    }
}
