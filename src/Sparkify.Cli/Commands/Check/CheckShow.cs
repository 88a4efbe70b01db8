using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Sparkify.Cli.Help;
using Sparkify.Cli.Rendering;

namespace Sparkify.Cli.Commands.Check;

/// <summary><c>sparkify check show</c>: one check with rows that break it.</summary>
internal static class CheckShow
{
    private const string Names = """
        select distinct check_name
        from ops.check_results
        """;

    public static Command Create(Globals globals)
    {
        var name = new Argument<string>("NAME") { Description = "A check, as `sparkify check list` names it." };
        var command = new Verb("show", "One check with rows that break it.", "sparkify check show songplays-key");
        command.Arguments.Add(name);
        command.SetAction(parsed => Run(globals.Bind(parsed), parsed.GetRequiredValue(name)));
        return command;
    }

    private static int Run(Invocation call, string name)
    {
        using var connection = call.OpenNewest();
        var rows = connection.Rows($"{LastResults.Select} where results.check_name = $1", name);
        if (rows.Count == 0)
        {
            throw Unknown(call, connection, name);
        }

        var row = rows[0];
        var examples = Examples(row[7] as string);
        string[] names = ["name", "status", "severity", "findings", "rule", "checked_at", "run_id"];
        List<Field> fields = [.. names.Select((field, i) => new Field(field, row[i]))];
        fields.Add(new Field("examples", examples));
        call.WriteRecord(fields, Lines(row, examples));
        return ExitCodes.Done;
    }

    private static IEnumerable<string> Lines(object?[] row, List<string> examples)
    {
        var findings = Convert.ToInt64(row[3], CultureInfo.InvariantCulture);
        yield return $"{row[0]}: {row[4]}";
        yield return $"{row[1]} ({row[2]}), {Words.Count(findings, "row")} of run {row[6]}, {Cell.Text(row[5])}";
        foreach (var example in examples)
        {
            yield return $"  {Printable.Text(example)}";
        }

        if (findings > examples.Count)
        {
            yield return $"  … and {Words.Count(findings - examples.Count, "row")} more";
        }
    }

    private static List<string> Examples(string? json)
    {
        using var document = JsonDocument.Parse(json ?? "[]");
        return [.. document.RootElement.EnumerateArray().Select(Text)];
    }

    private static string Text(JsonElement example)
    {
        return example.ValueKind == JsonValueKind.String ? example.GetString() ?? "" : example.GetRawText();
    }

    private static SparkifyException Unknown(Invocation call, DbConnection connection, string name)
    {
        var meant = Nearest.To(name, connection.Rows(Names).Select(row => Cell.Text(row[0])));
        return WrongUse.Because(
            $"There is no result of a check `{name}`.{(meant is null ? "" : $" Did you mean `{meant}`?")}",
            $"See {call.Next("check list")}.");
    }
}
