using System.Globalization;
using Sparkify.Insight;
using Sparkify.Sandbox;
using Sparkify.Web.Figures;

namespace Sparkify.Web.Statements;

/// <summary>Draws a result if it has something to draw: a name or a day in one column, numbers in others.</summary>
internal static class ResultChart
{
    public const string None = "none";
    private const string Bars = "bar";
    private const string Line = "line";
    private const int MostBars = 40;
    private const int MostPoints = 2_000;
    private const int MostSeries = 3;
    private static readonly string[] _roles = ["main", "second", "third"];

    public static IReadOnlyList<string> Choices { get; } = [Bars, Line, None];

    /// <param name="result">The result.</param>
    /// <param name="chosen">How to draw it; empty lets the columns decide.</param>
    /// <param name="footer">What a picture of it must say.</param>
    public static Payload? Of(QueryResult result, string chosen, string footer)
    {
        var numbers = Places(result, kind => kind is ColumnKind.Integer or ColumnKind.Number).ToList();
        var days = Places(result, kind => kind is ColumnKind.Date or ColumnKind.Time).ToList();
        var names = Places(result, kind => kind == ColumnKind.Text).ToList();
        var kind = chosen.Length > 0 ? chosen : days.Count > 0 && names.Count == 0 ? Line : names.Count > 0 ? Bars : numbers.Count > 1 && result.Rows.Count > MostBars ? Line : None;
        var label = (kind == Line ? days.Concat(names) : names.Concat(days)).Concat(numbers).FirstOrDefault(-1);
        var drawn = numbers.Where(place => place != label).Take(kind == Line ? MostSeries : 1).ToList();
        if (kind == None || result.Rows.Count == 0 || label < 0 || drawn.Count == 0)
        {
            return null;
        }

        var rows = result.Rows.Take(kind == Line ? MostPoints : MostBars).ToList();
        var title = $"{result.Columns[drawn[0]].Name} by {result.Columns[label].Name}";
        var finding = rows.Count < result.Rows.Count ? $"The first {Shown.Text(rows.Count)} of {Shown.Text(result.Rows.Count)} rows." : "";
        return new Payload(kind, title, finding, "", [.. rows.Select(row => Label(row[label]))],
            [.. drawn.Select((place, i) => new PayloadSeries(result.Columns[place].Name, _roles[i], [.. rows.Select(row => Value(row[place]))]))])
        {
            Footer = footer,
        };
    }

    private static IEnumerable<int> Places(QueryResult result, Func<ColumnKind, bool> fits)
    {
        return Enumerable.Range(0, result.Columns.Count).Where(i => fits(result.Columns[i].Kind));
    }

    private static string Label(object? value)
    {
        return value switch
        {
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => ResultCell.Text(value),
        };
    }

    private static double? Value(object? value)
    {
        var number = value is null ? double.NaN : value is System.Numerics.BigInteger big ? (double)big : Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number : null;
    }
}
