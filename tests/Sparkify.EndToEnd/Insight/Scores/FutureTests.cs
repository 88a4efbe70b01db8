using System.Globalization;
using System.Text.Json.Nodes;
using Shouldly;

namespace Sparkify.EndToEnd.Insight.Scores;

/// <summary>What happens after a moment changes nothing of what is known at it.</summary>
public sealed class FutureTests : IDisposable
{
    private const int Few = 500;

    /// <summary>So that every list has enough outcomes to learn from.</summary>
    private const int Many = 1_800;
    private static readonly DateTime _moment = new(2019, 1, 22, 0, 0, 0, DateTimeKind.Utc);
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Scores_are_the_same_whether_later_events_are_there_or_not()
    {
        var whole = Loaded("whole", Many);
        var cut = Loaded("cut", Many, later: File.Delete);
        var newest = DateTime.Parse(cut.Rows("select max(ended_at) from sessions")[0], CultureInfo.InvariantCulture);

        foreach (var question in City.Questions)
        {
            var scores = cut.Scores(question);
            scores.ShouldNotContain("No model");
            whole.Scores(question, newest).ShouldBe(scores, question);
        }
    }

    [Fact]
    public void Signs_are_the_same_whatever_later_events_say()
    {
        var whole = Loaded("whole", Few);
        var changed = Loaded("changed", Few, later: path => Rewrite(path, line =>
        {
            var isPlay = line["page"]!.GetValue<string>() == "NextSong";
            line["level"] = line["level"]!.GetValue<string>() == "free" ? "paid" : "free";
            line["page"] = isPlay ? "NextSong" : "Submit Upgrade";
            line["firstName"] = "Nobody";
        }));

        foreach (var question in City.Questions)
        {
            Signs(changed, question).ShouldBe(Signs(whole, question), question);
        }

        Outcomes(changed).ShouldNotBe(Outcomes(whole));
    }

    [Fact]
    public void An_outcome_that_moves_out_of_its_days_is_none_any_more()
    {
        var whole = Loaded("whole", Few);
        var upgraded = Outcomes(whole).ShouldNotBeNull()[0];
        var moved = Loaded("moved", Few, later: path => Rewrite(path, line =>
        {
            if (line["page"]!.GetValue<string>() == "Submit Upgrade" && $"{line["userId"]}" == upgraded)
            {
                line["ts"] = line["ts"]!.GetValue<long>() + (long)TimeSpan.FromDays(7).TotalMilliseconds;
            }
        }));

        Outcomes(moved).ShouldBe(Outcomes(whole).Where(user => user != upgraded));
        Signs(moved, "ready-to-upgrade").ShouldBe(Signs(whole, "ready-to-upgrade"));
    }

    public void Dispose()
    {
        _folder.Dispose();
    }

    /// <param name="name">A folder of its own.</param>
    /// <param name="users">How many live in the city.</param>
    /// <param name="later">What is done to each file of a day after the moment.</param>
    private TestWarehouse Loaded(string name, int users, Action<string>? later = null)
    {
        City.Write(_folder.At($"{name}/set"), seed: 5, users, isFickle: true);
        foreach (var path in Directory.GetFiles(_folder.At($"{name}/set/log_data"), "*.json", SearchOption.AllDirectories))
        {
            if (DateTime.ParseExact(Path.GetFileName(path)[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) >= _moment)
            {
                later?.Invoke(path);
            }
        }

        var warehouse = Engine.DuckDb.NewWarehouse(_folder.At(name));
        warehouse.Load(_folder.At($"{name}/set"));
        return warehouse;
    }

    private static void Rewrite(string path, Action<JsonNode> change)
    {
        File.WriteAllLines(path, File.ReadAllLines(path).Select(line =>
        {
            var node = JsonNode.Parse(line)!;
            change(node);
            return node.ToJsonString();
        }));
    }

    private static List<string> Signs(TestWarehouse warehouse, string question)
    {
        var signs = warehouse.Examples(question, _moment).Select(example => $"{example.UserId}: {string.Join(' ', example.Signs)}").ToList();
        signs.ShouldNotBeEmpty();
        return signs;
    }

    private static List<string> Outcomes(TestWarehouse warehouse)
    {
        return [.. warehouse.Examples("ready-to-upgrade", _moment).Where(example => example.IsOutcome).Select(example => example.UserId)];
    }
}
