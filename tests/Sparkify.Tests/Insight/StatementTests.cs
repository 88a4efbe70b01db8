using Shouldly;
using Sparkify.Cli.Commands.Ask;
using Sparkify.Insight;

namespace Sparkify.Tests.Insight;

public sealed class StatementTests
{
    [Fact]
    public void A_value_stays_a_value_whatever_it_says()
    {
        SqlText.Fill("select :name -- of :who\nwhere note = ':name'", new Dictionary<string, string> { ["name"] = SqlLiteral.Of("a' or ''='") })
            .ShouldBe("select 'a'' or ''''=''' -- of :who\nwhere note = ':name'");
    }

    [Fact]
    public void A_value_with_a_nul_is_refused()
    {
        Should.Throw<SparkifyException>(() => SqlLiteral.Of("a\0b")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public void The_command_line_has_every_filter()
    {
        AskOptions.Filters.ShouldBe(QuestionSet.Load().Filters.Select(filter => filter.Name), ignoreOrder: true);
    }

    [Fact]
    public void A_filter_that_is_not_set_leaves_nothing_in_the_statement()
    {
        var given = QuestionSet.Load().Givens.Single(each => each.Name == "period_plays");

        given.Select(new Dictionary<string, string>()).ShouldEndWith("and plays.start_time < :until");
        given.Select(new Dictionary<string, string> { ["device"] = "phone" }).ShouldEndWith("where user_agents.device = :device\n    )");
    }

    [Theory]
    [InlineData("last-7-days", "2018-11-24 to 2018-11-30")]
    [InlineData("last-28-days", "2018-11-03 to 2018-11-30")]
    [InlineData("this-month", "2018-11-01 to 2018-11-30")]
    [InlineData("last-month", "2018-10-01 to 2018-10-31")]
    [InlineData("2018-02", "2018-02-01 to 2018-02-28")]
    [InlineData("all", "2018-11-01 to 2018-11-30")]
    public void Periods_count_back_from_the_newest_event(string name, string period)
    {
        var reach = new Reach(new DateTime(2018, 11, 1, 20, 57, 10), new DateTime(2018, 11, 30, 19, 54, 24));

        Periods.Of(new Parameters { Period = name }, "all", reach).ToString().ShouldBe(period);
    }

    [Fact]
    public void A_sentence_counts_its_noun_and_says_nothing_of_what_is_not_known()
    {
        FindingSentence.Say("{n|play|plays}, {m|play|plays}.", new Dictionary<string, object?> { ["n"] = 1L, ["m"] = 1234L }).ShouldBe("1 play, 1,234 plays.");
        FindingSentence.Say("{n}", new Dictionary<string, object?> { ["n"] = null }).ShouldBe("");
    }
}
