using Sparkify.Insight;

namespace Sparkify.Web.Answering;

/// <summary>Reads from an address what one question is to be asked.</summary>
internal static class Choice
{
    /// <summary>Names that every question with a period understands.</summary>
    public static IReadOnlyList<string> Shared { get; } = ["period", "since", "until", "compare"];

    /// <param name="question">The question; what it does not understand is left out.</param>
    /// <param name="view">The address. A parameter of a question is called <c>QUESTION.PARAMETER</c> there.</param>
    /// <param name="own">What the place on the page says itself; the address is stronger.</param>
    public static Parameters For(Question question, View view, params (string Name, string? Value)[] own)
    {
        var said = own.ToDictionary(pair => pair.Name, pair => pair.Value);
        var hasDates = (view["since"] ?? view["until"]) is not null;
        var values = question.Parameters
            .Select(parameter => (parameter.Name, Value: view[Name(question, parameter)] ?? said.GetValueOrDefault(parameter.Name)))
            .Where(pair => pair.Value is not null);
        return new Parameters
        {
            Period = !question.HasPeriod || hasDates ? null : view["period"] ?? said.GetValueOrDefault("period"),
            Since = question.HasPeriod ? view["since"] : null,
            Until = question.HasPeriod ? view["until"] : null,
            Compare = question.Compared.Count > 0 ? view["compare"] ?? said.GetValueOrDefault("compare") ?? "none" : "none",
            Filters = question.Filters
                .Select(name => (Name: name, Value: view[name] ?? said.GetValueOrDefault(name)))
                .Where(pair => pair.Value is not null)
                .ToDictionary(pair => pair.Name, pair => pair.Value!),
            Values = values.ToDictionary(pair => pair.Name, pair => pair.Value!),
        };
    }

    /// <summary>Reads the address of the programming interface: a name is a filter or one of the parameters; the core refuses what the question has not.</summary>
    public static Parameters Plain(View view, IReadOnlyCollection<string> others)
    {
        var filters = QuestionSet.Load().Filters.Select(filter => filter.Name).ToList();
        return new Parameters
        {
            Period = view["period"],
            Since = view["since"],
            Until = view["until"],
            Compare = view["compare"] ?? "none",
            Filters = view.Values.Where(pair => filters.Contains(pair.Key)).ToDictionary(),
            Values = view.Values.Where(pair => !filters.Contains(pair.Key) && !Shared.Contains(pair.Key) && !others.Contains(pair.Key)).ToDictionary(),
        };
    }

    /// <summary>What a parameter of a question is called in the address of a page.</summary>
    public static string Name(Question question, QuestionParameter parameter)
    {
        return $"{question.Name}.{parameter.Name}";
    }

    /// <summary>The address part that asks the same of the programming interface.</summary>
    public static View Address(Parameters parameters)
    {
        return View.Of(
        [
            ("period", parameters.Period),
            ("since", parameters.Since),
            ("until", parameters.Until),
            ("compare", parameters.Compare == "none" ? null : parameters.Compare),
            .. parameters.Filters.Select(pair => (pair.Key, (string?)pair.Value)),
            .. parameters.Values.Select(pair => (pair.Key, (string?)pair.Value)),
        ]);
    }

    /// <summary>A text that is the same for the same choice only.</summary>
    public static string Text(Parameters parameters)
    {
        return Address(parameters).Link("");
    }
}
