using Shouldly;
using Sparkify.Insight;

namespace Sparkify.EndToEnd.Insight;

/// <summary><c>sparkify ask</c> as people type it, on the sample.</summary>
public sealed class AskCommandTests(AskedSample sample) : IClassFixture<AskedSample>
{
    [Fact]
    public async Task Alone_it_lists_every_question_with_one_line()
    {
        var outcome = await sample.Ask("-o", "tsv");

        outcome.ShouldSucceed();
        outcome.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + QuestionSet.Load().All.Count);
        outcome.Out.ShouldContain("demand\ttop-songs\tWhich songs are played most?\n");
    }

    [Theory]
    [InlineData("top-sogns", "`top-sogns` is no question. Did you mean `top-songs`?\n          See `sparkify ask -w")]
    [InlineData("top-songs --since 2018-11-31", "`2018-11-31` is no date for `since`: write it as 2018-11-30.\n")]
    [InlineData("top-songs --since 2018-11-02 --until 2018-11-02", "There is no day from 2018-11-02 up to, but without, 2018-11-02.\n")]
    [InlineData("top-songs --period yesterday",
        "`yesterday` is no period: write all, last-7-days, last-28-days, this-month, last-month, or a month such as 2018-11.\n")]
    [InlineData("top-songs --period all --since 2018-11-02", "A period is given twice: choose a name, or `since` and `until`.\n")]
    [InlineData("top-songs --top 0", "`0` is no value of `top`: it wants a whole number from 1 to 2,147,483,647.\n")]
    [InlineData("top-songs --by week", "top-songs has no parameter `by`.\n          It has top.\n")]
    [InlineData("plays-over-time --by year", "`year` is no value of `by`: choose day, week, month.\n")]
    [InlineData("top-genres --genre Rap", "top-genres cannot be filtered by genre.\n          It takes level, gender, state, device.\n")]
    [InlineData("top-songs --level Paid", "The warehouse knows no level `Paid`.\n          Did you mean `paid`?\n")]
    [InlineData("top-songs --state ZZ", "The warehouse knows no state `ZZ`.\n          There are ")]
    [InlineData("top-songs --people", "top-songs has no list of people.\n          It has --rows.\n")]
    [InlineData("top-songs --people --rows", "Choose --people or --rows, not both.\n")]
    [InlineData("top-songs --of Undo", "--of chooses from a list: add --people or --rows.\n")]
    [InlineData("ready-to-upgrade --within 8", "`8` is no value of `within`: choose 7, 14, 28.\n")]
    [InlineData("at-risk --since 2018-11-02", "at-risk has no period: it is about the state of the warehouse.\n")]
    [InlineData("conversion --compare previous", "conversion cannot be compared with another period.\n")]
    public async Task A_mistake_is_named_and_ends_with_2(string arguments, string message)
    {
        var outcome = await sample.Ask(arguments.Split(' '));

        outcome.ShouldComplain(2, message);
    }

    [Theory]
    [InlineData("top-songs --since 2030-01-01 --until 2030-02-01", "Nothing from 2030-01-01 to 2030-01-31.\n")]
    [InlineData("plays-over-time --since 2030-01-01 --until 2030-02-01", "Nothing from 2030-01-01 to 2030-01-31.\n")]
    [InlineData("loyal-listeners --level paid --gender M", "Nothing with level paid, gender M from 2018-11-01 to 2018-11-02.\n")]
    public async Task Where_nothing_is_found_it_says_so_and_ends_with_0(string arguments, string note)
    {
        var outcome = await sample.Ask([.. arguments.Split(' '), "-o", "jsonl"]);

        outcome.ShouldSucceed();
        outcome.Out.ShouldBe("");
        outcome.Error.ShouldStartWith(note);
    }

    [Fact]
    public async Task What_show_prints_is_what_runs()
    {
        var shown = await sample.Ask("show", "top-songs", "--level", "paid", "--top", "2");
        var asked = await sample.Ask("top-songs", "--level", "paid", "--top", "2", "-o", "csv");

        var queried = await (sample.Scene.Program("query", "-", "-o", "csv") with { Input = shown.Out }).EndAsync();

        queried.Error.ShouldBe("");
        queried.Out.Split('\n').Length.ShouldBe(asked.Out.Split('\n').Length);
        queried.Out.Split(',')[6].ShouldBe(asked.Out.Split(',')[6]);
    }

    [Theory]
    [InlineData("json", "[\n{\"level\":\"free\",")]
    [InlineData("csv", "level,people,people_share,plays,plays_share\r\nfree,")]
    [InlineData("markdown", "| level | people | people_share | plays | plays_share |\n")]
    public async Task Programs_get_the_rows_alone(string format, string start)
    {
        var outcome = await sample.Ask("paying-listeners", "-o", format);

        outcome.Out.ShouldStartWith(start);
        outcome.Out.ShouldNotContain("█");
        outcome.Out.ShouldNotContain(" pay. ");
    }

    [Theory]
    [InlineData("json", "\"basis\":\"rule\"")]
    [InlineData("jsonl", "\"basis\":\"rule\"")]
    [InlineData("csv", ",rule,")]
    [InlineData("tsv", "\trule\t")]
    [InlineData("markdown", "| rule |")]
    public async Task A_list_without_a_model_is_marked_as_such_in_every_format(string format, string mark)
    {
        var outcome = await sample.Ask("ready-to-upgrade", "--top", "3", "--within", "7", "-o", format);

        outcome.ShouldSucceed();
        outcome.Out.ShouldContain(mark);
        outcome.Error.ShouldStartWith("No model: the events span 1 day, and to look 7 days ahead takes 56. ");
    }

    [Fact]
    public async Task Show_says_what_a_model_lacks()
    {
        var outcome = await sample.Ask("show", "at-risk", "--within", "28");

        outcome.Out.ShouldContain("\n-- No model: the events span 1 day, and to look 28 days ahead takes 98. ");
        outcome.Out.ShouldContain("\n-- --within: days in which they would leave; usually 14 of 7, 14, 28\n");
    }

    [Fact]
    public async Task People_get_bars_and_a_sentence()
    {
        var outcome = await sample.Ask("paying-listeners", "-o", "table");

        outcome.Out.ShouldContain("████");
        outcome.Out.Split('\n')[^2].ShouldContain("listeners pay, ");
        outcome.Error.ShouldStartWith("Data up to 2018-11-02 ");
    }
}
