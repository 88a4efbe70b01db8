using System.CommandLine;
using System.Globalization;
using Sparkify.Sources;

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
        var s3 = new S3Flags();
        s3.AddTo(command);
        command.SetAction(parsed =>
        {
            var call = globals.Bind(parsed);
            using var stores = s3.Stores(parsed, call);
            return Run(call, parsed.GetValue(run), parsed.GetValue(row), stores);
        });
        return command;
    }

    private static int Run(Invocation call, string? run, string? row, IObjectStore store)
    {
        return (run, row) switch
        {
            (null, { } id) when long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
                RowShow.Run(call, number, store),
            (null, { } id) => throw WrongUse.Because($"`{id}` is no songplay_id: that is a whole number.", See),
            ({ } name, null) => RunShow.Run(call, name),
            _ => throw WrongUse.Because("`sparkify etl show` wants either a run or --row ID.", See),
        };
    }
}
