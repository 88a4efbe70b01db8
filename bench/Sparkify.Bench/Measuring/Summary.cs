using System.Globalization;

namespace Sparkify.Bench.Measuring;

/// <summary>The table that a contest ends with: medians an engine, then how many times the others need what the last one needs.</summary>
internal static class Summary
{
    public static void Print(Contest contest, TextWriter target)
    {
        target.WriteLine($"{"engine",-16}{"wall s",9}{"fastest",9}{"CPU s",9}{"peak MB",9}");
        foreach (var (name, usages) in contest.Usages)
        {
            var middle = Median(usages);
            var fastest = usages.Min(static usage => usage.Seconds);
            target.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-16}{middle.Seconds,9:0.00}{fastest,9:0.00}{middle.ProcessorSeconds,9:0.00}{middle.PeakBytes / 1e6,9:#,0}"));
        }

        var (last, own) = (contest.Usages.Keys.Last(), Median(contest.Usages.Values.Last()));
        foreach (var (name, usages) in contest.Usages.SkipLast(1))
        {
            var other = Median(usages);
            target.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{$"{last} : {name}",-16}{Ratio(own.Seconds, other.Seconds),9}{"",9}{Ratio(own.ProcessorSeconds, other.ProcessorSeconds),9}{Ratio(own.PeakBytes, other.PeakBytes),9}"));
        }
    }

    /// <summary>The machine's load over the last minute, where the system tells it.</summary>
    public static string Load() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Ratio(double own, double other) =>
        string.Create(CultureInfo.InvariantCulture, $"1 : {other / own:0.00}");

    private static Usage Median(List<Usage> usages) => new(
        Median(usages.Select(static usage => usage.Seconds)),
        Median(usages.Select(static usage => usage.ProcessorSeconds)),
        (long)Median(usages.Select(static usage => (double)usage.PeakBytes)));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
