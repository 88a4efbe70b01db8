using System.CommandLine;
using System.Globalization;

namespace Sparkify.Cli.Commands.Etl;

/// <summary><c>sparkify etl show</c>: one run, or the source of one row.</summary>
internal static class EtlShow
{
    private const string See = "See `sparkify etl show --help`.";

    public static Command Create(Globals globals)
    {
        var run = new Argument<string?>("RUN") { Arity = ArgumentArity.ZeroOrOne, Description = "A run id, or `last`." };
        var row = Flags.Text("--row", "ID", "A songplay_id: show the file, the line and the record it came from.");
        var command = new Verb(
            "show",
            "What one run did, or where one row came from.",
            "sparkify etl show last",
            "sparkify etl show --row 274877907046");
        command.Arguments.Add(run);
        command.Options.Add(row);
        command.SetAction(parsed => Run(globals.Bind(parsed), parsed.GetValue(run), parsed.GetValue(row)));
        return command;
    }

    private static int Run(Invocation call, string? run, string? row)
    {
        return (run, row) switch
        {
            (null, { } id) when long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => RowShow.Run(call, number),
            (null, { } id) => throw WrongUse.Because($"`{id}` is no songplay_id: that is a whole number.", See),
            ({ } name, null) => RunShow.Run(call, name),
            _ => throw WrongUse.Because("`sparkify etl show` wants either a run or --row ID.", See),
        };
    }
}
