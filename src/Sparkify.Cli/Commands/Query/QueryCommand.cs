using System.CommandLine;

namespace Sparkify.Cli.Commands.Query;

/// <summary><c>sparkify query</c>: SQL on what the last complete run published.</summary>
internal static class QueryCommand
{
    public static Command Create(Globals globals)
    {
        var sql = new Argument<string?>("SQL")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "One statement in quotes, or - to read it from stdin.",
        };
        var file = Flags.Text("--file", "FILE", "Read the statement from a file.");
        file.Aliases.Add("-f");
        var limit = Flags.Count("--limit", "N", "Stop after N rows.");
        var command = new Verb(
            "query",
            "Ask the published tables in SQL.",
            "sparkify query \"select level, count(*) as plays from songplays group by level\"",
            "sparkify query -f top.sql -o markdown",
            "echo 'select * from users' | sparkify query - -o json",
            "sparkify query \"select * from songplays\" --out plays.parquet");
        command.Arguments.Add(sql);
        command.Options.Add(file);
        command.Options.Add(limit);
        command.SetAction(parsed =>
        {
            var call = globals.Bind(parsed);
            var text = StatementText.Read(call.Terminal, parsed.GetValue(sql), parsed.GetValue(file));
            return QueryRun.Run(call, text, parsed.Number(limit));
        });
        return command;
    }
}
