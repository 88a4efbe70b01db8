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
        given.Select(new Dictionary<string, string> { ["device"] = "phone" }).ShouldEndWith("(select kept_agents.user_agent_id from kept_agents)");
    }

    [Fact]
    public void Months_are_added_up_only_where_no_filter_asks_for_single_plays()
    {
        var given = QuestionSet.Load().Givens.Single(each => each.Name == "song_counts");

        given.Select(new Dictionary<string, string>()).ShouldContain("from song_months");
        given.Select(new Dictionary<string, string> { ["state"] = "CA" }).ShouldStartWith("select period_plays.logged_song_id");
        given.OfPeriodBefore().Select(new Dictionary<string, string> { ["state"] = "CA" }).ShouldContain("from period_plays_before");
    }

    [Theory]
    [InlineData("2018-11-01", "2018-12-01", "2018-11-01", "2018-12-01")]
    [InlineData("2018-10-20", "2018-12-31", "2018-10-01", "2019-01-01")]
    [InlineData("2018-10-21", "2018-12-30", "2018-11-01", "2018-12-01")]
    [InlineData("2018-10-19", "2018-12-30", "2018-10-01", "2018-12-01")]
    [InlineData("2018-11-02", "2018-12-01", "2018-11-02", "2018-11-02")]
    [InlineData("2018-11-05", "2018-11-12", "2018-11-05", "2018-11-05")]
    public void A_month_is_whole_if_the_period_has_all_of_its_days_that_the_data_has(string since, string until, string from, string to)
    {
        var reach = new Reach(new DateTime(2018, 10, 20, 4, 0, 0), new DateTime(2018, 12, 30, 19, 54, 24));

        new Period(DateOnly.Parse(since, null), DateOnly.Parse(until, null)).WholeMonths(reach)
            .ShouldBe(new Period(DateOnly.Parse(from, null), DateOnly.Parse(to, null)));
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

    [Fact]
    public void A_sentence_names_the_row_of_the_answer_that_it_speaks_of()
    {
        var question = QuestionSet.Load().Find("paying-listeners")! with { Finding = "{people} first, {people@last} last, {plays@paid|play|plays} of {level@paid}" };
        var asked = Asking.Of(question, new Parameters(), new Reach(new DateTime(2018, 11, 1), new DateTime(2018, 11, 30)));
        List<object?[]> rows = [["free", 75L, 77.3, 1229L, 18.0], ["paid", 22L, 22.7, 5591L, 82.0]];

        FindingSentence.Say(asked, rows).ShouldBe("75 first, 22 last, 5,591 plays of paid");
        FindingSentence.Say(asked, rows[..1]).ShouldBe("");
    }
}
