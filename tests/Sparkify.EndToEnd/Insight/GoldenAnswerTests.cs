using Shouldly;
using Sparkify.EndToEnd.Golden;

namespace Sparkify.EndToEnd.Insight;

/// <summary>Answers on the small set that were worked out from its log files, without this product.</summary>
public abstract class GoldenAnswerTests(SmallSet small)
{
    [Theory]
    [InlineData("top-songs", "top=3", "song artist plays", "You're The One Dwight Yoakam 37 | Undo Björk 28 | Revelry Kings Of Leon 27")]
    [InlineData("top-artists", "top=3", "artist plays", "Coldplay 58 | Kings Of Leon 55 | Dwight Yoakam 38")]
    [InlineData("plays-over-time", "by=week", "date plays",
        "2018-10-29 410 | 2018-11-05 1257 | 2018-11-12 1958 | 2018-11-19 1711 | 2018-11-26 1484")]
    [InlineData("plays-over-time", "by=month", "plays free_plays paid_plays", "6820 1229 5591")]
    [InlineData("plays-over-time", "by=month gender=F", "plays free_plays paid_plays", "4887 593 4294")]
    [InlineData("loyal-listeners", "top=3", "user_id plays", "49 689 | 80 665 | 97 557")]
    [InlineData("paying-listeners", "", "level people", "free 74 | paid 22")]
    [InlineData("conversion", "", "step people asked", "1 83 83 | 2 15 83 | 3 8 15 | 4 8 8 | 5 0 0")]
    public void Answers_are_what_was_counted(string question, string chosen, string columns, string rows)
    {
        small.Warehouse.Ask(question, chosen).Columns(columns.Split(' ')).ShouldBe(rows);
    }

    public sealed class OnDuckDb(SmallSet.OnDuckDb small) : GoldenAnswerTests(small), IClassFixture<SmallSet.OnDuckDb>;

    public sealed class OnPostgres(SmallSet.OnPostgres small) : GoldenAnswerTests(small), IClassFixture<SmallSet.OnPostgres>;
}
