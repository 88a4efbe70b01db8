using System.Globalization;
using Shouldly;

namespace Sparkify.EndToEnd.Order;

/// <summary>Whatever the order and the runs in which files arrive, the warehouse holds what one run over them would.</summary>
public sealed class OrderTests
{
    private const int Quarrels = 60;

    private static int First => int.Parse(Environment.GetEnvironmentVariable("SPARKIFY_TEST_SEED") ?? "1", CultureInfo.InvariantCulture);

    private static int Count(int usual)
    {
        return int.Parse(Environment.GetEnvironmentVariable("SPARKIFY_TEST_PERMUTATIONS") ?? $"{usual}", CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Files_that_contradict_each_other_come_to_one_result_in_every_order()
    {
        var failures = new List<string>();

        for (var seed = First; seed < First + Count(Quarrels); seed++)
        {
            var difference = Differs(seed);
            failures.AddRange(difference.Length == 0 ? [] : [$"seed {seed}: {difference}"]);
        }

        failures.ShouldBeEmpty();
    }

    private static string Differs(int seed)
    {
        var deliveries = new Deliveries(seed);
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var (expected, trouble) = Load(folder.At("once"), [[.. deliveries.Final]]);
        var (actual, more) = Load(folder.At("runs"), Permutation.Of(deliveries.Files, random.Next(2, 9), random));
        return trouble + more + SameStar.Difference(expected, actual);
    }

    private static (TestWarehouse Warehouse, string Trouble) Load(string folder, IReadOnlyList<IReadOnlyList<SourceVersion>> runs)
    {
        Directory.CreateDirectory(folder);
        var (warehouse, trouble) = (new TestWarehouse(Path.Combine(folder, "star.duckdb")), "");
        foreach (var run in runs)
        {
            foreach (var version in run)
            {
                version.Deliver(folder);
            }

            var report = warehouse.Load(folder);
            trouble += report.Checks.Failed > 0 ? string.Join('\n', report.Findings.Where(finding => finding.StartsWith("fail", StringComparison.Ordinal))) + '\n' : "";
        }

        return (warehouse, trouble);
    }
}
