using Sparkify.Insight;
using Sparkify.Web.Answering;

namespace Sparkify.Web.Figures;

/// <summary>Where a click on one row of an answer leads.</summary>
internal static class Drill
{
    private const string Unlabelled = "unlabelled";
    private const string Unknown = "unknown";

    /// <summary>The address for a row; null if there is nothing to see.</summary>
    public static string? Of(Sheet sheet, Answer answer, Parameters parameters, IReadOnlyList<object?> row)
    {
        var question = answer.Question;
        return Page(sheet, answer, row)
            ?? Filtered(sheet, question, parameters, row)
            ?? (question.Lists.Count > 0 && question.Key.Count > 0 ? sheet.List(question, question.Lists[0], parameters, Keys(answer, row)) : null);
    }

    /// <summary>Values of the key columns, as lists compare them.</summary>
    public static IReadOnlyList<string> Keys(Answer answer, IReadOnlyList<object?> row)
    {
        return [.. answer.Question.Key.Select(name => Plain(Cell(answer, row, name)))];
    }

    /// <summary>The value of a column, or null.</summary>
    public static object? Cell(Answer answer, IReadOnlyList<object?> row, string name)
    {
        var index = Index(answer.Columns, name);
        return index < 0 ? null : row[index];
    }

    public static int Index(IReadOnlyList<QuestionColumn> columns, string name)
    {
        return columns.Select(column => column.Name).ToList().IndexOf(name);
    }

    private static string? Page(Sheet sheet, Answer answer, IReadOnlyList<object?> row)
    {
        return (Cell(answer, row, "song_id"), Cell(answer, row, "artist_id"), Cell(answer, row, "genre")) switch
        {
            (string song, _, _) => sheet.To("/demand/song", ("id", song)),
            (_, string, _) => sheet.To("/demand/artist", ("name", Cell(answer, row, "artist") as string)),
            (_, _, string genre) when genre != Unlabelled => sheet.To("/demand/genre", ("genre", genre)),
            _ => null,
        };
    }

    // A bar that stands for a value of a filter sets that filter.
    private static string? Filtered(Sheet sheet, Question question, Parameters parameters, IReadOnlyList<object?> row)
    {
        var by = question.Parameters.FirstOrDefault(parameter => parameter.Name == "by");
        var name = by is null ? question.Key.FirstOrDefault("") : parameters.Values.GetValueOrDefault("by", by.Usual);
        return row[0] is string value && value != Unknown && sheet.Desk.Set.Filters.Any(filter => filter.Name == name)
            ? sheet.Here((name, value))
            : null;
    }

    private static string Plain(object? value)
    {
        return value switch
        {
            DateOnly date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
        };
    }
}
