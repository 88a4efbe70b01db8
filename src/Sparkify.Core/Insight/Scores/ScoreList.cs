using System.Globalization;

namespace Sparkify.Insight.Scores;

/// <summary>The list of a question: the likeliest first, each with reasons.</summary>
/// <param name="question">The question.</param>
/// <param name="model">Orders the list; null for the question's rule.</param>
internal sealed class ScoreList(Question question, ScoreModel? model)
{
    private const int Reasons = 3;
    private const double Percent = 100;
    private readonly ScoreDefinition _definition = question.Score!;

    public IReadOnlyList<IReadOnlyList<object?>> Rows(IEnumerable<Candidate> people, int top)
    {
        return [.. Ordered(people).ThenBy(person => person.UserId, StringComparer.Ordinal).Take(top).Select(Row)];
    }

    private IOrderedEnumerable<Candidate> Ordered(IEnumerable<Candidate> people)
    {
        if (model is not null)
        {
            return people.OrderByDescending(person => model.Sum(person.Signs));
        }

        var rule = Rule();
        return rule.Skip(1).Aggregate(
            people.OrderByDescending(person => person.Signs[rule[0]]),
            (ordered, sign) => ordered.ThenByDescending(person => person.Signs[sign]));
    }

    private List<object?> Row(Candidate person)
    {
        var reasons = (model is null ? Facts(person) : Contributions(model, person)).Take(Reasons).ToList();
        var given = new Queue<object?>(person.Columns);
        return [.. question.Columns.Select(column => column.Name switch
        {
            "score" => model is null ? null : Math.Round(Percent * model.Chance(person.Signs), 1, MidpointRounding.AwayFromZero),
            "basis" => model is null ? "rule" : "model",
            "reason_1" => reasons.ElementAtOrDefault(0),
            "reason_2" => reasons.ElementAtOrDefault(1),
            "reason_3" => reasons.ElementAtOrDefault(2),
            _ => given.Dequeue(),
        })];
    }

    // What raises the score; what lowers it is no reason to be on the list.
    private IEnumerable<string> Contributions(ScoreModel learned, Candidate person)
    {
        return Enumerable.Range(0, person.Signs.Count)
            .Where(sign => learned.Part(person.Signs, sign) > 0)
            .OrderByDescending(sign => learned.Part(person.Signs, sign))
            .Select(sign => $"{_definition.Signs[sign].Say(person.Signs[sign])} (usual: {Usual(learned.Scales[sign].Usual)})");
    }

    private IEnumerable<string> Facts(Candidate person)
    {
        return Rule().Select(sign => _definition.Signs[sign].Say(person.Signs[sign]));
    }

    private List<int> Rule()
    {
        return [.. _definition.Rule.Select(name => _definition.Signs.Select(sign => sign.Name).ToList().IndexOf(name))];
    }

    private static string Usual(double value)
    {
        var isSmall = Math.Abs(value) < 1;
        return (Math.Round(value, isSmall ? 2 : 1, MidpointRounding.AwayFromZero) + 0.0).ToString("#,0.##", CultureInfo.InvariantCulture);
    }
}
