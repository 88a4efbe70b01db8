using Sparkify.Insight.Scores;

namespace Sparkify.Insight;

/// <summary>The statements of every question as it is asked without choices, and with every filter at once.</summary>
internal static class QuestionStatements
{
    private static readonly DateTime _newest = new(2018, 11, 30, 23, 59, 59, DateTimeKind.Unspecified);
    private static readonly Reach _reach = new(_newest.AddDays(-365), _newest);

    /// <param name="add">Gets area, name and text of each.</param>
    public static void AddTo(Action<string, string, string> add)
    {
        var set = QuestionSet.Load();
        foreach (var filter in set.Filters)
        {
            add("insight", $"filter-{filter.Name}", filter.Select);
        }

        foreach (var question in set.All)
        {
            var usual = question.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Usual.Length > 0 ? parameter.Usual : "x");
            var asked = Asking.Of(question, new Parameters { Values = usual }, _reach);
            var filtered = asked with { Filters = question.Filters.ToDictionary(name => name, _ => "x") };
            foreach (var (name, select) in Selects(question))
            {
                add("insight", name, Statement.Of(set, asked, select));
                add("insight", $"{name}-filtered", Statement.Of(set, filtered, select));
            }

            if (question.Score is not null)
            {
                add("insight", $"{question.Name}-learned", Statement.Of(set, Sample.Of(["x"], 3, 1).In(asked with { Moments = 26 }), question.Select));
            }
        }
    }

    private static IEnumerable<(string Name, string Select)> Selects(Question question)
    {
        yield return (question.Name, question.Select);
        foreach (var list in question.Lists)
        {
            yield return ($"{question.Name}-{list.Kind}", list.Select);
        }

        if (question.FindingSelect.Length > 0)
        {
            yield return ($"{question.Name}-finding", question.FindingSelect);
        }

        if (question.Score is { } score)
        {
            yield return ($"{question.Name}-outcome", score.OutcomeSelect);
        }
    }
}
