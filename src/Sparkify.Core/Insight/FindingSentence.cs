using System.Globalization;
using System.Text.RegularExpressions;

namespace Sparkify.Insight;

/// <summary>
/// A sentence with names of columns in braces: <c>{plays}</c>, or <c>{plays|play|plays}</c> for a number with its noun.
/// Of an answer that is the value in the first row; <c>{plays@last}</c> is that in the last one, <c>{plays@paid}</c> that in the row whose key is <c>paid</c>.
/// </summary>
internal static partial class FindingSentence
{
    private const string Last = "last";

    /// <returns>The sentence with values; empty if one of them is null.</returns>
    /// <exception cref="KeyNotFoundException">The sentence has a name that is no column.</exception>
    public static string Say(string sentence, IReadOnlyDictionary<string, object?> values)
    {
        return Say(sentence, (name, _) => values[name]);
    }

    /// <param name="asked">The question with its sentence; a name that is no column is a parameter.</param>
    /// <param name="rows">Its answer: at least one row.</param>
    /// <returns>The sentence with values of the answer; empty if one of them is null, or its row is not there.</returns>
    public static string Say(AskedQuestion asked, IReadOnlyList<object?[]> rows)
    {
        var columns = asked.Question.Columns.Select((column, place) => (column.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place);
        return Say(asked.Question.Finding, (name, row) => columns.TryGetValue(name, out var place) ? Row(row)?[place] : asked.Values[name]);

        object?[]? Row(string wanted)
        {
            return wanted switch
            {
                "" => rows[0],
                Last => rows[^1],
                _ => rows.FirstOrDefault(row => Convert.ToString(row[columns[asked.Question.Key[0]]], CultureInfo.InvariantCulture) == wanted),
            };
        }
    }

    private static string Say(string sentence, Func<string, string, object?> value)
    {
        var values = Name().Matches(sentence).ToDictionary(match => match.Index, match => value(match.Groups["name"].Value, match.Groups["row"].Value));
        return values.Values.Any(each => each is null or DBNull) ? "" : Name().Replace(sentence, match => Text(values[match.Index]!, match.Groups["nouns"]));
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

    [GeneratedRegex(@"\{(?<name>[a-z_0-9]+)(?:@(?<row>[^{}|]+))?(?:\|(?<nouns>[^{}]*))?\}")]
    private static partial Regex Name();
}
