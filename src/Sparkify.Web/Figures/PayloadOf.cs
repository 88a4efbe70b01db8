using Sparkify.Insight;
using Sparkify.Web.Answering;

namespace Sparkify.Web.Figures;

/// <summary>Makes of an answer what the script draws.</summary>
internal static class PayloadOf
{
    private const int MostNotes = 12;

    /// <param name="sheet">For links and notes.</param>
    /// <param name="title">The figure's title.</param>
    /// <param name="asked">The answer, and as it was asked.</param>
    /// <param name="shown">Columns to draw; the chart's own if there are none.</param>
    /// <param name="kind">How to draw it.</param>
    public static Payload? Answer(Sheet sheet, string title, (Answer Answer, Parameters Parameters) asked, IReadOnlyList<string> shown, string kind)
    {
        var answer = asked.Answer;
        var roles = answer.Question.Chart.Roles;
        return kind switch
        {
            "map" => Plain(sheet, title, asked, (roles["y"], [roles["x"]])) with { Kind = kind },
            "line" => Plain(sheet, title, asked, (roles["x"], shown.Count > 0 ? shown : [roles["y"]])),
            "bar" => Plain(sheet, title, asked, (roles["y"], [roles["x"]])),
            "funnel" => Plain(sheet, title, asked, (roles["x"], [roles["y"]])),
            "heat" => Heat(title, answer),
            _ => null,
        };
    }

    /// <summary>True if each row of an answer is a genre.</summary>
    public static bool IsAboutGenres(Answer answer, Parameters parameters)
    {
        return answer.Columns[0].Name == "genre" || parameters.Values.GetValueOrDefault("by") == "taste";
    }

    private static Payload Plain(Sheet sheet, string title, (Answer Answer, Parameters Parameters) asked, (string Label, IReadOnlyList<string> Values) columns)
    {
        var answer = asked.Answer;
        var names = columns.Values.Concat(columns.Values.Count == 1 && answer.Compared is not null ? [$"{columns.Values[0]}_before"] : []);
        var label = Drill.Index(answer.Columns, columns.Label);
        var labels = answer.Rows.Select(row => Label(row[label], answer.Columns[label])).ToList();
        var drawn = names.Select((name, place) => (Name: name, Place: place, Index: Drill.Index(answer.Columns, name))).Where(each => each.Index >= 0).ToList();
        return new Payload(
            answer.Question.Chart.Kind,
            title,
            answer.Finding,
            answer.Columns[drawn[0].Index].Unit,
            labels,
            [.. drawn.Select(each => new PayloadSeries(Shown.Title(each.Name), Role(each.Name, each.Place), [.. answer.Rows.Select(row => Value(row[each.Index]))]))])
        {
            Tones = IsAboutGenres(answer, asked.Parameters) ? [.. labels.Select(genre => GenreTone.Of(sheet, genre))] : [],
            Links = sheet.IsReport ? [] : [.. answer.Rows.Select(row => Drill.Of(sheet, answer, asked.Parameters, row))],
            Notes = [.. sheet.Notes.Where(note => labels.Contains(note.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))).Take(MostNotes)],
            Footer = Payload.FooterOf(answer),
        };
    }

    private static Payload Heat(string title, Answer answer)
    {
        var grid = Grid.Of(answer);
        return new Payload(
            "heat",
            title,
            answer.Finding,
            grid.Unit,
            grid.Down,
            [.. grid.Cells.Select((row, i) => new PayloadSeries(grid.Down[i], "main", [.. row.Select(cell => cell is null ? null : (double?)Shown.Number(cell.Value))]))])
        {
            Across = grid.Across,
            Footer = Payload.FooterOf(answer),
        };
    }

    private static string Label(object? value, QuestionColumn column)
    {
        return value is DateOnly date ? date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : Shown.Value(value, column);
    }

    private static double? Value(object? value)
    {
        return value is null ? null : Shown.Number(value);
    }

    private static string Role(string name, int place)
    {
        return name switch
        {
            _ when name.EndsWith("_before", StringComparison.Ordinal) => "before",
            _ when name.StartsWith("paid", StringComparison.Ordinal) => "paid",
            _ when name.StartsWith("free", StringComparison.Ordinal) => "free",
            _ => place switch { 0 => "main", 1 => "second", _ => "third" },
        };
    }
}
