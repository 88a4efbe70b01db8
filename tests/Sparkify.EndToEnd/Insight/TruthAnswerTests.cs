using System.Globalization;
using Shouldly;
using Sparkify.Simulation;
using Sparkify.Verification;

namespace Sparkify.EndToEnd.Insight;

/// <summary>Where the simulation knows the answer, a question gives the same.</summary>
public sealed class TruthAnswerTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Questions_say_what_the_simulation_knows(int seed)
    {
        using var folder = new TemporaryFolder();
        var plan = new SimulationPlan { Seed = (ulong)seed, Users = 400, Days = 30, Songs = 1_000, Attrition = 3 };
        new Simulator(plan).Write(folder.At("set"), null, TestContext.Current.CancellationToken);
        var warehouse = new TestWarehouse(folder.At("star.duckdb"));
        warehouse.Load(folder.At("set"));
        var truth = TruthManifest.Read(folder.At("set")).Sections;

        Facts(warehouse, "top-artists", "artist").ShouldBe(Known(truth["top_artists"]), ignoreOrder: true);
        Facts(warehouse, "top-songs", "song", "artist").ShouldBe(Known(truth["top_songs"]).Select(fact => fact.Replace(" – ", " ", StringComparison.Ordinal)), ignoreOrder: true);
        Facts(warehouse, "loyal-listeners", "user_id").ShouldBe(Known(truth["top_listeners"]), ignoreOrder: true);
        Weeks(warehouse).ShouldBe(Known(truth["users_by_first_week"]), ignoreOrder: true);
        warehouse.Ask("overview").Sum("listeners").ShouldBe(truth["conversions"]["users who played"]);
        warehouse.Ask("time-to-upgrade").Rows[0][1].ShouldBe(truth["conversions"]["users who upgraded"]);
        warehouse.Ask("win-back").Columns("left_by", "people").ShouldContain($"downgraded {truth["conversions"]["users who downgraded"]}");
        warehouse.Ask("win-back").Columns("left_by", "people").ShouldContain($"cancelled {truth["conversions"]["users who cancelled"]}");
    }

    private static string[] Facts(TestWarehouse warehouse, string question, params IReadOnlyList<string> names)
    {
        return warehouse.Ask(question).Columns([.. names, "plays"]).Split(" | ");
    }

    private static IEnumerable<string> Weeks(TestWarehouse warehouse)
    {
        return warehouse.Ask("retention").Columns("cohort", "after", "people").Split(" | ").Select(row => row.Split(' ')).Select(row => $"{row[0]} +{row[1]} {row[2]}");
    }

    private static IEnumerable<string> Known(IReadOnlyDictionary<string, long> facts)
    {
        return facts.Select(fact => string.Create(CultureInfo.InvariantCulture, $"{fact.Key} {fact.Value}"));
    }
}
