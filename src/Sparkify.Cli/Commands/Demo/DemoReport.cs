using Sparkify.Cli.Help;
using Sparkify.Cli.Rendering;
using Sparkify.Pipeline;
using Sparkify.Simulation;
using Sparkify.Verification;
using Sparkify.Warehouse;

namespace Sparkify.Cli.Commands.Demo;

/// <summary>What a demo made, loaded and found.</summary>
internal sealed record DemoReport(
    SimulationReport Simulated, EtlReport Loaded, Verdict Verdict, IReadOnlyList<string> Findings, WarehouseAddress Warehouse)
{
    private const int Left = 11;
    private const int WidestText = 100;

    public IReadOnlyList<Field> Fields =>
    [
        new("folder", Simulated.Folder),
        new("warehouse", $"duckdb:{Warehouse.Path}"),
        new("members", (long)Simulated.Members),
        new("events", Simulated.Events),
        new("records_loaded", Loaded.Records.New),
        new("records_rejected", Loaded.Records.Rejected),
        new("checks_passed", (long)Loaded.Checks.Passed),
        new("facts_compared", (long)Verdict.Facts),
        new("facts_that_differ", (long)Verdict.Differences.Count),
        new("seconds", Math.Round(Simulated.Seconds + Loaded.Seconds, 3)),
        new("findings", string.Join('\n', Findings)),
    ];

    /// <param name="width">Letters of a line.</param>
    public IEnumerable<string> Lines(int width)
    {
        yield return Line(
            "simulated",
            $"{Words.Count(Simulated.Members, "listener")}, {Words.Count(Simulated.LogFiles, "day")}, {Words.Count(Simulated.Events, "event")}",
            Simulated.Seconds);
        yield return Line(
            "loaded",
            $"{Words.Count(Loaded.Objects.Loaded, "file")}, {Words.Count(Loaded.Records.New, "record")}, {Words.Number(Loaded.Records.Rejected)} rejected",
            Loaded.Seconds);
        yield return Line("checked", $"{Words.Count(Loaded.Checks.Passed, "rule")} hold, {Agreement}");
        yield return "";
        foreach (var line in Findings.SelectMany((finding, index) => Paragraph.Wrap($"{index + 1}. {finding}", Math.Min(width, WidestText), 3)))
        {
            yield return Printable.Text(line);
        }

        yield return "";
        yield return "Ask it yourself:";
        yield return $"  export SPARKIFY_WAREHOUSE=duckdb:{ShortPath}";
        foreach (var command in (string[])["ask", "ask conversion", "query \"select * from songplays limit 5\"", "tables list"])
        {
            yield return $"  sparkify {command}";
        }
    }

    private string ShortPath => Path.GetRelativePath(Environment.CurrentDirectory, Warehouse.Path) is var path && path.StartsWith("..", StringComparison.Ordinal)
        ? Warehouse.Path
        : path;

    private string Agreement => Verdict.Differences.Count == 0
        ? $"{Words.Count(Verdict.Facts, "figure")} are as simulated"
        : $"{Words.Number(Verdict.Differences.Count)} of {Words.Count(Verdict.Facts, "figure")} differ from the simulation";

    private static string Line(string name, string text, double? seconds = null)
    {
        return name.PadRight(Left) + text + (seconds is { } took ? $" ({Words.Seconds(took)})" : "");
    }
}
