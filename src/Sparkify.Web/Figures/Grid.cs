using Sparkify.Insight;

namespace Sparkify.Web.Figures;

/// <summary>An answer with two keys, spread over rows and columns.</summary>
/// <param name="Down">Labels of the rows.</param>
/// <param name="Across">Labels of the columns.</param>
/// <param name="Cells">A cell for each row and column; null where the answer has none.</param>
/// <param name="Unit">Of the values.</param>
internal sealed record Grid(IReadOnlyList<string> Down, IReadOnlyList<string> Across, IReadOnlyList<IReadOnlyList<GridCell?>> Cells, string Unit)
{
    private const int HoursOfDay = 24;
    private const int DaysOfWeek = 7;
    private const int Shades = 9;

    public static Grid Of(Answer answer)
    {
        var roles = answer.Question.Chart.Roles;
        var (x, y, value) = (Drill.Index(answer.Columns, roles["x"]), Drill.Index(answer.Columns, roles["y"]), Drill.Index(answer.Columns, roles["value"]));
        var across = answer.Columns[x].Name == "hour"
            ? [.. Enumerable.Range(0, HoursOfDay).Select(hour => (object)(long)hour)]
            : answer.Rows.Select(row => row[x]!).Distinct().Order().ToList();
        var down = answer.Columns[y].Name == "weekday"
            ? [.. Enumerable.Range(1, DaysOfWeek).Select(day => (object)(long)day)]
            : answer.Rows.Select(row => row[y]!).Distinct().Order().ToList();
        var most = answer.Rows.Where(row => !IsWhole(answer, row)).Select(row => Shown.Number(row[value])).DefaultIfEmpty(0).Max();
        var cells = answer.Rows.ToDictionary(row => (row[y]!, row[x]!), row => new GridCell(row, row[value], Shade(Shown.Number(row[value]), most)));
        return new Grid(
            [.. down.Select(label => Shown.Value(label, answer.Columns[y]))],
            [.. across.Select(label => Shown.Value(label, answer.Columns[x]))],
            [.. down.Select(row => (IReadOnlyList<GridCell?>)[.. across.Select(column => cells.GetValueOrDefault((row, column)))])],
            answer.Columns[value].Unit);
    }

    // Everybody was there in the step in which they first were: it would make all else look pale.
    private static bool IsWhole(Answer answer, IReadOnlyList<object?> row)
    {
        return Drill.Cell(answer, row, "after") is 0L;
    }

    private static int Shade(double value, double most)
    {
        return value <= 0 || most <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(value / most * Shades), 1, Shades);
    }
}
