using Shouldly;
using Sparkify.EndToEnd.Golden;
using Sparkify.Insight;

namespace Sparkify.EndToEnd.Insight;

/// <summary>A number of an answer and the list behind it say the same.</summary>
public abstract class ListTests(SmallSet small)
{
    public static TheoryData<string, string, string> Lists { get; } =
        [.. QuestionSet.Load().All.SelectMany(question => question.Lists.SelectMany(list => Choices(question).Select(chosen => (question.Name, list.Kind, chosen))))];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_list_is_as_long_as_its_numbers_say(string question, string kind, string chosen)
    {
        var list = QuestionSet.Load().Find(question)!.Lists.First(each => each.Kind == kind);

        var rows = small.Warehouse.List(question, kind, chosen);

        rows.Count.ShouldBe((int)small.Warehouse.Ask(question, chosen).Sum(list.Counted));
    }

    [Fact]
    public void A_list_can_be_of_one_row_of_the_answer()
    {
        small.Warehouse.List("top-songs", "rows", of: "Undo").Count.ShouldBe(28);
        small.Warehouse.List("conversion", "people", of: "3").Count.ShouldBe(8);
    }

    private static IEnumerable<string> Choices(Question question)
    {
        string[] filters = ["level=paid", "gender=F", "state=CA", "genre=Rap", "device=desktop"];
        return filters.Where(filter => question.Filters.Contains(filter.Split('=')[0]))
            .Append(question.HasPeriod ? "since=2018-11-05 until=2018-11-19" : "")
            .Append("")
            .Distinct();
    }

    public sealed class OnDuckDb(SmallSet.OnDuckDb small) : ListTests(small), IClassFixture<SmallSet.OnDuckDb>;

    public sealed class OnPostgres(SmallSet.OnPostgres small) : ListTests(small), IClassFixture<SmallSet.OnPostgres>;
}
