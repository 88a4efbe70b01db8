using System.Globalization;
using Shouldly;
using Sparkify.EndToEnd.Golden;
using Sparkify.Insight;

namespace Sparkify.EndToEnd.Insight;

/// <summary>What holds for all questions.</summary>
public abstract class EveryQuestionTests(SmallSet small)
{
    public static TheoryData<string, string> Choices { get; } =
        [.. QuestionSet.Load().All.SelectMany(question => Chosen(question).Select(chosen => (question.Name, chosen)))];

    [Theory]
    [MemberData(nameof(Choices))]
    public void Rows_are_told_apart_by_the_key_and_the_sentence_has_no_gap(string name, string chosen)
    {
        var question = QuestionSet.Load().Find(name)!;

        var answer = small.Warehouse.Ask(name, chosen);

        answer.Columns(question.Key).Split(" | ").ShouldBeUnique();
        answer.Finding.ShouldNotContain("{");
        answer.DataUpTo!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe("2018-11-30");
    }

    [Fact]
    public void Lists_and_charts_name_columns_that_are_there()
    {
        foreach (var question in QuestionSet.Load().All)
        {
            var names = question.Columns.Select(column => column.Name).ToList();
            question.Chart.Roles.Values.ShouldBeSubsetOf(names, question.Name);
            question.Key.ShouldBeSubsetOf(names, question.Name);
            question.Compared.ShouldBeSubsetOf(names, question.Name);
            question.Lists.Select(list => list.Counted).ShouldBeSubsetOf(names, question.Name);
            question.Columns.Where(column => column.Kind == ColumnKind.Integer).ShouldAllBe(column => column.Unit.Length > 0 || question.Key.Contains(column.Name));
            question.Filters.ShouldBeSubsetOf(QuestionSet.Load().Filters.Select(filter => filter.Name), question.Name);
        }
    }

    private static IEnumerable<string> Chosen(Question question)
    {
        var needed = question.Name switch { "artist-profile" => "artist=Coldplay", "song-profile" => "song=SOBONKR12A58A7A7E0", _ => "" };
        var choices = question.Parameters.Where(parameter => parameter.Kind == ParameterKind.Choice)
            .SelectMany(parameter => parameter.Choices.Select(choice => $"{parameter.Name}={choice}"));
        string[] others = question.Compared.Count > 0 ? ["since=2018-11-10 until=2018-11-20 compare=previous"] : [];
        string[] period = question.HasPeriod ? ["period=last-7-days", "since=2019-01-01 until=2019-02-01"] : [];
        return choices.Concat(others).Concat(period).Append("").Select(chosen => $"{needed} {chosen}".Trim());
    }

    public sealed class OnDuckDb(SmallSet.OnDuckDb small) : EveryQuestionTests(small), IClassFixture<SmallSet.OnDuckDb>;

    public sealed class OnPostgres(SmallSet.OnPostgres small) : EveryQuestionTests(small), IClassFixture<SmallSet.OnPostgres>;
}
