using System.Globalization;
using System.Text.RegularExpressions;

namespace Sparkify.Insight;

/// <summary>A sentence with names of columns in braces: <c>{plays}</c>, or <c>{plays|play|plays}</c> for a number with its noun.</summary>
internal static partial class FindingSentence
{
    /// <returns>The sentence with values; empty if one of them is null.</returns>
    /// <exception cref="KeyNotFoundException">The sentence has a name that is no column.</exception>
    public static string Say(string sentence, IReadOnlyDictionary<string, object?> values)
    {
        var isKnown = Name().Matches(sentence).All(match => values[match.Groups[1].Value] is not (null or DBNull));
        return isKnown ? Name().Replace(sentence, match => Text(values[match.Groups[1].Value]!, match.Groups[2])) : "";
    }

    private static string Text(object value, Group nouns)
    {
        var text = value switch
        {
            string words => words,
            DateTime at => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => AnswerRows.Number(value).ToString("#,0.#", CultureInfo.InvariantCulture),
        };
        return nouns.Success ? $"{text} {nouns.Value.Split('|')[text == "1" ? 0 : 1]}" : text;
    }

    [GeneratedRegex(@"\{([a-z_0-9]+)(?:\|([^{}]*))?\}")]
    private static partial Regex Name();
}
