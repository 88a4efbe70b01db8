using Sparkify.Pipeline;

namespace Sparkify.Cli.Rendering;

/// <summary>The report of a run for people: one line a step.</summary>
internal static class EtlReportLines
{
    private const int Left = 11;
    private const int FailuresShown = 10;
    private static readonly string[] _star = ["songplays", "users", "songs", "artists", "time"];

    public static IEnumerable<string> Of(EtlReport report, bool hasColor)
    {
        var (objects, records) = (report.Objects, report.Records);
        yield return Line("read", $"{Words.Count(objects.Loaded, "object")} of {Words.Number(objects.Listed)}, "
            + $"{Words.Count(records.Read, "record")}{(objects.Known > 0 ? $"; {Words.Number(objects.Known)} already known" : "")}");
        yield return Line("loaded", $"{Words.Number(records.New)} new, {Words.Number(records.Corrected)} corrected, "
            + $"{Words.Number(records.Known)} already known{(records.Repaired > 0 ? $"; {Words.Number(records.Repaired)} repaired" : "")}");
        yield return Line("rejected", $"{Words.Number(records.Rejected)}");
        if (objects.Failed > 0)
        {
            yield return Line("failed", Ink.Red(Words.Count(objects.Failed, "object"), hasColor));
        }

        foreach (var failure in report.Failures.Take(FailuresShown))
        {
            yield return Line("", Printable.Text($"{failure.Object}: {failure.Reason}"));
        }

        if (report.Tables.Count > 0)
        {
            var tables = _star.Where(report.Tables.ContainsKey).Select(table => $"{Words.Number(report.Tables[table])} {table}");
            yield return Line("tables", string.Join(", ", tables));
        }

        yield return Line("checked", Checks(report.Checks, hasColor));
        foreach (var finding in report.Findings)
        {
            yield return Line("", Printable.Text(finding));
        }

        yield return Outcome(report, hasColor);
    }

    private static string Checks(CheckCounts checks, bool hasColor)
    {
        var warned = checks.Warned > 0 ? ", " + Ink.Yellow(Words.Count(checks.Warned, "warning"), hasColor) : "";
        var failed = checks.Failed > 0 ? ", " + Ink.Red($"{checks.Failed} failed", hasColor) : "";
        return $"{checks.Passed} ok{warned}{failed}";
    }

    private static string Outcome(EtlReport report, bool hasColor)
    {
        var took = Words.Seconds(report.Seconds);
        return report.Status switch
        {
            "published" => Line("published", $"{Ink.Green(report.Snapshot ?? report.RunId, hasColor)} in {took}"),
            "unchanged" => Line("unchanged", $"nothing new to load; readers see {report.Snapshot ?? "nothing yet"} ({took})"),
            "held" => Line("held", Ink.Red($"a check failed, so readers still see {report.Snapshot ?? "nothing"}", hasColor) + $" ({took})"),
            _ => Line(report.Status, $"{report.RunId} ({took})"),
        };
    }

    private static string Line(string name, string text)
    {
        return name.PadRight(Left) + text;
    }
}
