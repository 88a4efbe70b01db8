using System.Globalization;
using Sparkify.Bench.Generation;
using Sparkify.Bench.Measuring;

namespace Sparkify.Bench;

/// <summary>The whole benchmark: makes its input once, runs the engines, compares their rows, prints the table.</summary>
internal static class Benchmark
{
    /// <returns>0 if all engines made the same rows, else 1.</returns>
    public static int Run(Options options)
    {
        var (root, size, rounds) = (options.Text("root"), options.Size, options.Number("rounds", 5));
        var launcher = Path.Combine(root, "sparkify");
        List<Engine> engines = [Engine.OfScript("natural"), Engine.OfScript("best")];
        if (!options.Has("skip-ours"))
        {
            if (!File.Exists(launcher))
            {
                throw new InvalidOperationException("the launcher `sparkify` is not in the repository's root; --skip-ours runs the references alone.");
            }

            // The first call builds the product; that is not what is measured.
            Child.Run([launcher, "--version"]);
            engines.Add(Engine.OfLauncher(launcher));
        }

        var before = Summary.Load();
        var contest = new Contest(engines, Input(root, size));
        contest.Run(rounds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{size.Events:#,0} events, {size.Songs:#,0} songs, median of {rounds} rounds, {Environment.ProcessorCount} cores, load {before} before and {Summary.Load()} after"));
        Summary.Print(contest, Console.Out);
        return Verdict(contest);
    }

    private static int Verdict(Contest contest)
    {
        var differences = contest.Differences;
        Console.WriteLine(differences.Count == 0
            ? $"rows agree (plays, sum of their hashes, matched, users, songs, artists, times): {contest.Rows}"
            : "rows differ:\n" + string.Join('\n', differences));
        return differences.Count == 0 ? 0 : 1;
    }

    private static string Input(string root, InputSize size)
    {
        var folder = Path.Combine(root, "artifacts", "bench", $"{size.Events}-{size.Songs}-{size.Seed}");
        if (!Directory.Exists(folder))
        {
            // Moved into place when whole, so that a stopped run leaves no half input.
            var unfinished = Directory.CreateDirectory(folder + ".unfinished").FullName;
            Generator.Generate(size, unfinished);
            Directory.Move(unfinished, folder);
        }

        return folder;
    }
}
