using System.CommandLine;
using System.CommandLine.Invocation;
using Sparkify.Cli.Commands;

namespace Sparkify.Cli.Help;

/// <summary>The help of a command in 80 columns: usage, commands, options, examples.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private const int Width = 80;
    private const int Left = 28;

    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        foreach (var line in Lines(command))
        {
            output.Write(line.TrimEnd() + "\n");
        }

        return ExitCodes.Done;
    }

    /// <summary>True for the option that shows this page.</summary>
    public override bool ClearsParseErrors => true;

    private static IEnumerable<string> Lines(Command command)
    {
        return
        [
            .. Paragraph.Wrap(command.Description ?? "", Width, 0),
            "",
            "Usage:",
            .. Paragraph.Wrap($"  {Usage.Of(command)}", Width, 6),
            .. Section("Arguments:", command.Arguments.Where(argument => !argument.Hidden).Select(Row)),
            .. Section("Commands:", command.Subcommands.Where(sub => !sub.Hidden).Select(sub => Row(sub, command))),
            .. Section("Options:", Usage.OwnOptions(command).Select(Row)),
            .. Section("Options of every command:", Usage.SharedOptions(command).Select(Row)),
            .. Examples(command),
        ];
    }

    private static IEnumerable<string> Section(string title, IEnumerable<(string Name, string Text)> rows)
    {
        var lines = rows.SelectMany(row => Columns(row.Name, row.Text)).ToList();
        return lines.Count == 0 ? [] : ["", title, .. lines];
    }

    private static IEnumerable<string> Columns(string name, string text)
    {
        var start = $"  {name}";
        return start.Length < Left - 1
            ? Paragraph.Wrap(start.PadRight(Left) + text, Width, Left)
            : [start, .. Paragraph.Wrap(new string(' ', Left) + text, Width, Left)];
    }

    private static (string Name, string Text) Row(Argument argument)
    {
        return ($"<{argument.HelpName ?? argument.Name}>", argument.Description ?? "");
    }

    private static (string Name, string Text) Row(Command sub, Command parent)
    {
        var isUsual = parent is Verb verb && verb.Usual == sub.Name;
        return (sub.Name, $"{sub.Description}{(isUsual ? " This is the usual one." : "")}");
    }

    private static (string Name, string Text) Row(Option option)
    {
        var names = option.Aliases.Where(alias => alias != option.Name).OrderBy(alias => alias.Length).Append(option.Name);
        var value = option.HelpName is null ? "" : $" <{option.HelpName}>";
        var indent = option.Aliases.Count > 0 ? "" : "    ";
        return ($"{indent}{string.Join(", ", names)}{value}", option.Description ?? "");
    }

    private static IEnumerable<string> Examples(Command command)
    {
        var examples = command is Verb verb ? verb.Examples : command is RootCommand ? Usage.RootExamples : [];
        return examples.Count == 0 ? [] : ["", "Examples:", .. examples.Select(example => $"  {example}")];
    }
}
