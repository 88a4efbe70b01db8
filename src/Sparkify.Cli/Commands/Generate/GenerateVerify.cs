using System.CommandLine;
using Sparkify.Cli.Rendering;
using Sparkify.Verification;

namespace Sparkify.Cli.Commands.Generate;

/// <summary><c>sparkify generate verify</c>: compares a warehouse with the truth about the data that were loaded.</summary>
internal static class GenerateVerify
{
    private static readonly Column[] _columns = [Column.Text("section"), Column.Text("fact"), Column.Number("expected"), Column.Number("found")];

    public static Command Create(Globals globals)
    {
        var folder = new Argument<string>("dir") { HelpName = "DIR", Description = "The folder that was generated, or its truth.json." };
        var command = new Verb(
            "verify",
            "Compare the warehouse with the truth; exits with 3 on a difference.",
            "sparkify generate verify city -w duckdb:city.duckdb",
            "sparkify generate verify city -o json");
        command.Arguments.Add(folder);
        command.SetAction(parsed => Run(globals.Bind(parsed), parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(Invocation call, string folder)
    {
        var truth = TruthManifest.Read(folder);
        using var connection = call.OpenPublished();
        var verdict = TruthCheck.Run(connection, truth, call.Cancellation);
        var isSame = verdict.Differences.Count == 0;
        if (!isSame || call.AskedFormat is not null)
        {
            call.WriteRows(_columns, verdict.Differences.Select(Row));
        }

        call.Note(isSame
            ? $"{Words.Count(verdict.Facts, "fact")} compared: the warehouse says the same."
            : $"{Words.Number(verdict.Differences.Count)} of {Words.Count(verdict.Facts, "fact")} differ.");
        return isSame ? ExitCodes.Done : ExitCodes.ChecksFailed;
    }

    private static object?[] Row(Difference difference)
    {
        return [difference.Section, difference.Fact, difference.Expected, difference.Found];
    }
}
