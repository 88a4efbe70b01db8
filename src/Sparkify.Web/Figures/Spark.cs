using System.Text;

namespace Sparkify.Web.Figures;

/// <summary>A line the size of a word, as the points of an SVG polyline in a box of 100 by 24.</summary>
internal static class Spark
{
    private const double Width = 100;
    private const double Height = 24;
    private const double Margin = 2;

    /// <summary>The points; empty if there are fewer than two values.</summary>
    public static string Points(IReadOnlyList<double> values)
    {
        if (values.Count < 2)
        {
            return "";
        }

        var (least, most) = (Math.Min(0, values.Min()), values.Max());
        var range = most > least ? most - least : 1;
        var points = new StringBuilder();
        for (var i = 0; i < values.Count; i++)
        {
            var x = Width * i / (values.Count - 1);
            var y = Height - Margin - ((Height - (2 * Margin)) * (values[i] - least) / range);
            points.Append(i > 0 ? " " : "").Append(Shown.Plain(x)).Append(',').Append(Shown.Plain(y));
        }

        return points.ToString();
    }
}
