using System.Globalization;

namespace Sparkify.Bench.Measuring;

/// <summary>The table that a contest ends with: medians an engine, then how many times what the last one needs the others need, the median of the rounds.</summary>
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

        var (last, own) = contest.Usages.Last();
        foreach (var (name, usages) in contest.Usages.SkipLast(1))
        {
            target.WriteLine(
                $"{$"{last} : {name}",-16}{Ratio(own, usages, static usage => usage.Seconds),9}{"",9}"
                + $"{Ratio(own, usages, static usage => usage.ProcessorSeconds),9}{Ratio(own, usages, static usage => usage.PeakBytes),9}");
        }
    }

    /// <summary>The machine's load over the last minute, where the system tells it.</summary>
    public static string Load() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    // Round by round, because the two stood side by side there: a slow minute of the machine falls on both.
    private static string Ratio(List<Usage> own, List<Usage> other, Func<Usage, double> of) =>
        string.Create(CultureInfo.InvariantCulture, $"1 : {Median(own.Zip(other, (mine, theirs) => of(theirs) / of(mine))):0.00}");

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
