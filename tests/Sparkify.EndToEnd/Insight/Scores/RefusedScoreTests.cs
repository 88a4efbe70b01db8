using Shouldly;
using Sparkify.EndToEnd.Golden;

namespace Sparkify.EndToEnd.Insight.Scores;

/// <summary>One month of 97 people is no history to learn from: the lists say so, and keep to a plain rule.</summary>
public abstract class RefusedScoreTests(SmallSet small)
{
    [Theory]
    [InlineData("ready-to-upgrade", 7, 56)]
    [InlineData("at-risk", 14, 70)]
    [InlineData("win-back-candidates", 28, 98)]
    public void A_short_history_gives_a_rule_instead_of_a_score(string question, int within, int needed)
    {
        var answer = small.Warehouse.Ask(question);

        answer.Finding.ShouldStartWith($"No model: the events span 28 days, and to look {within} days ahead takes {needed}. The list is ordered by a rule: ");
        answer.Scores!.Quality.ShouldBeNull();
        answer.Columns("score", "basis").Split(" | ", StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(row => row == "– rule");
    }

    [Fact]
    public void Those_who_looked_at_the_upgrade_page_most_come_first()
    {
        small.Warehouse.Ask("ready-to-upgrade", "top=2").Columns("user_id", "level", "reason_1")
            .ShouldBe("33 free 3 visits to the upgrade page in the last 28 days | 11 free 1 visit to the upgrade page in the last 28 days");
    }

    [Fact]
    public void Filters_choose_who_is_listed()
    {
        var women = small.Warehouse.Ask("at-risk", "gender=F");

        women.Rows.Count.ShouldBeInRange(1, small.Warehouse.Ask("at-risk").Rows.Count - 1);
    }

    public sealed class OnDuckDb(SmallSet.OnDuckDb small) : RefusedScoreTests(small), IClassFixture<SmallSet.OnDuckDb>;

    public sealed class OnPostgres(SmallSet.OnPostgres small) : RefusedScoreTests(small), IClassFixture<SmallSet.OnPostgres>;
}
