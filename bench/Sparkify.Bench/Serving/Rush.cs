using System.Globalization;
using Sparkify.Bench.Measuring;

namespace Sparkify.Bench.Serving;

/// <summary>A dashboard under a steady rate of requests: prints errors and times, per page and in all.</summary>
internal static class Rush
{
    // What people have open: the pages of the masthead, two with a filter, two answers for programs.
    private static readonly string[] _pages =
        ["/", "/demand", "/audience", "/growth", "/loyalty", "/explore", "/?level=paid", "/demand?gender=F", "/api/questions/top-songs.json", "/api/questions/overview.json"];

    /// <param name="address">The dashboard.</param>
    /// <param name="rate">Requests a second.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="needsNewRun">True if what is shown must change meanwhile.</param>
    /// <returns>0 if every request was answered, and a new run was shown if one must be; else 1.</returns>
    public static int Run(string address, int rate, int seconds, bool needsNewRun)
    {
        using var visitors = new Visitors(address);
        Console.WriteLine($"warmed with {_pages.Length} requests, one of each page, {Text(visitors.WalkAsync(_pages).GetAwaiter().GetResult().Sum(static visit => visit.Milliseconds) / 1000)} s");
        var before = Summary.Load();
        var visits = visitors.ComeAsync(_pages, rate, seconds).GetAwaiter().GetResult();
        Console.WriteLine($"{rate} a second for {seconds} s, in ms from when each was due; load {before} before and {Summary.Load()} after");
        Console.WriteLine($"{"page",-34}{"requests",9}{"errors",8}{"p50",8}{"p90",8}{"p99",8}{"most",8}");
        foreach (var page in _pages)
        {
            Print(page, [.. visits.Where(visit => visit.Page == page)]);
        }

        Print("all", visits);
        var problems = visits.Where(static visit => visit.Problem is not null).CountBy(static visit => visit.Problem!).ToList();
        problems.ForEach(static problem => Console.WriteLine($"{problem.Value} times: {problem.Key}"));
        var runs = visits.Select(static visit => visit.Run).Where(static run => run.Length > 0).Distinct().ToList();
        Console.WriteLine($"states shown: {string.Join(", then ", runs)}");
        return problems.Count == 0 && (!needsNewRun || runs.Count > 1) ? 0 : 1;
    }

    private static void Print(string name, IReadOnlyCollection<Visit> visits)
    {
        var times = visits.Select(static visit => visit.Milliseconds).Order().ToList();
        var errors = visits.Count(static visit => visit.Problem is not null);
        Console.WriteLine($"{name,-34}{visits.Count,9}{errors,8}{Text(At(times, 50)),8}{Text(At(times, 90)),8}{Text(At(times, 99)),8}{Text(times[^1]),8}");
    }

    // The smallest time that so many percent do not exceed.
    private static double At(List<double> sorted, int percent) => sorted[Math.Max(0, (((sorted.Count * percent) + 99) / 100) - 1)];

    private static string Text(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
