namespace Sparkify.Insight;

/// <summary>A question with all that was chosen, read and found good.</summary>
/// <param name="Question">The question.</param>
/// <param name="Period">The period asked about; the whole span of the data for a question without one.</param>
/// <param name="Compared">The period to compare with, or null.</param>
/// <param name="Filters">Values of the filters that are set.</param>
/// <param name="Values">Values of all parameters.</param>
/// <param name="Reach">The span of the data.</param>
internal sealed record AskedQuestion(
    Question Question,
    Period Period,
    Period? Compared,
    IReadOnlyDictionary<string, string> Filters,
    IReadOnlyDictionary<string, string> Values,
    Reach Reach)
{
    /// <summary>Up to when a score looks at what people did: right after the newest event.</summary>
    public DateTime Moment { get; init; } = (Reach.Newest ?? Period.Start).AddMilliseconds(1);

    /// <summary>At how many moments, each a week before the other, a score looks at people.</summary>
    public int Moments { get; init; } = 1;

    /// <summary>People whom a score learns from whatever part of all the others it takes.</summary>
    public IReadOnlyList<string> Cases { get; init; } = [];

    /// <summary>What stands for each <c>:name</c> in the question's text.</summary>
    public IReadOnlyDictionary<string, string> Literals()
    {
        var (before, whole) = (Period.Before(), Period.WholeMonths(Reach));
        var wholeBefore = before.WholeMonths(Reach);
        var literals = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["since"] = SqlLiteral.Of(Period.Start),
            ["until"] = SqlLiteral.Of(Period.End),
            ["whole_since"] = SqlLiteral.Of(whole.Start),
            ["whole_until"] = SqlLiteral.Of(whole.End),
            ["before_since"] = SqlLiteral.Of(before.Start),
            ["before_until"] = SqlLiteral.Of(before.End),
            ["before_whole_since"] = SqlLiteral.Of(wholeBefore.Start),
            ["before_whole_until"] = SqlLiteral.Of(wholeBefore.End),
            ["moment"] = SqlLiteral.Of(Moment),
            ["moments"] = SqlLiteral.Of(Moments),
            ["cases"] = Cases.Count == 0 ? "null" : string.Join(", ", Cases.Select(SqlLiteral.Of)),
            ["newest"] = SqlLiteral.Of(Reach.Newest ?? Period.Start),
        };
        foreach (var parameter in Question.Parameters)
        {
            var value = Values[parameter.Name];
            literals.Add(parameter.Name, parameter.Kind == ParameterKind.Integer ? SqlLiteral.Of(long.Parse(value, null)) : SqlLiteral.Of(value));
        }

        foreach (var (name, value) in Filters)
        {
            literals.Add(name, SqlLiteral.Of(value));
        }

        return literals;
    }
}
