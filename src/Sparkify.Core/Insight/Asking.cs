using System.Globalization;

namespace Sparkify.Insight;

/// <summary>Reads what somebody chose for a question, and says what is wrong with it.</summary>
internal static class Asking
{
    /// <exception cref="SparkifyException">Something chosen does not fit the question.</exception>
    public static AskedQuestion Of(Question question, Parameters parameters, Reach reach)
    {
        foreach (var name in parameters.Filters.Keys.Where(name => !question.Filters.Contains(name)))
        {
            throw Wrong($"{question.Name} cannot be filtered by {name}.", $"It takes {Names(question.Filters, "no filter")}.");
        }

        var own = question.Parameters.Select(parameter => parameter.Name).ToList();
        foreach (var name in parameters.Values.Keys.Where(name => !own.Contains(name)))
        {
            throw Wrong($"{question.Name} has no parameter `{name}`.", $"It has {Names(own, "none")}.");
        }

        if (!question.HasPeriod && (parameters.Period ?? parameters.Since ?? parameters.Until) is not null)
        {
            throw Wrong($"{question.Name} has no period: it is about the state of the warehouse.");
        }

        var period = Periods.Of(parameters, question.HasPeriod ? question.UsualPeriod : "all", reach);
        return new AskedQuestion(
            question,
            period,
            Compared(question, parameters.Compare, period),
            parameters.Filters,
            question.Parameters.ToDictionary(parameter => parameter.Name, parameter => Value(parameter, parameters.Values)),
            reach);
    }

    private static string Value(QuestionParameter parameter, IReadOnlyDictionary<string, string> given)
    {
        var value = given.GetValueOrDefault(parameter.Name, parameter.Usual);
        return parameter.Kind switch
        {
            ParameterKind.Integer when !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 =>
                throw Wrong($"`{value}` is no value of `{parameter.Name}`: it wants a whole number from 1 to 2,147,483,647."),
            ParameterKind.Choice when !parameter.Choices.Contains(value) =>
                throw Wrong($"`{value}` is no value of `{parameter.Name}`: choose {string.Join(", ", parameter.Choices)}."),
            ParameterKind.Text when value.Length == 0 =>
                throw Wrong($"The parameter `{parameter.Name}` needs a value: {parameter.Description}."),
            _ => value,
        };
    }

    private static Period? Compared(Question question, string compare, Period period)
    {
        return compare switch
        {
            "none" => null,
            _ when question.Compared.Count == 0 => throw Wrong($"{question.Name} cannot be compared with another period."),
            "previous" => period.Before(),
            "year" => period.YearBefore(),
            _ => throw Wrong($"`{compare}` is no comparison: choose previous, year or none."),
        };
    }

    private static string Names(IReadOnlyList<string> names, string none)
    {
        return names.Count == 0 ? none : string.Join(", ", names);
    }

    private static SparkifyException Wrong(string problem, string remedy = "")
    {
        return new SparkifyException(problem, remedy) { ExitCode = 2 };
    }
}
