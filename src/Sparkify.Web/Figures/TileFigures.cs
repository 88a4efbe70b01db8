using System.Globalization;
using Sparkify.Insight;
using Sparkify.Web.Answering;

namespace Sparkify.Web.Figures;

/// <summary>The numbers that the overview begins with.</summary>
internal static class TileFigures
{
    private const int Week = 7;

    public static IReadOnlyList<TileFigure> Of(Desk desk)
    {
        var overview = desk.Ask("overview");
        if (overview.Rows.Count == 0)
        {
            return [];
        }

        var compared = Compared(desk, overview);
        var (churn, conversion) = (desk.Ask("churn", ("by", "week")), desk.Ask("conversion"));
        return
        [
            Overall(overview, compared, ("plays", "Plays", "plays-over-time"), Course(desk.Ask("plays-over-time"), "plays")),
            Overall(overview, compared, ("listeners", "Listeners", "actives"), Course(desk.Ask("actives"), "daily")),
            Overall(overview, compared, ("hours", "Hours of music", "overview"), []),
            Overall(overview, compared, ("paid_share", "Paid share of plays", "plays-over-time"), PaidShare(desk.Ask("plays-over-time"))),
            Conversion(conversion),
            Churn(churn),
        ];
    }

    // Without a comparison of the visitor's own, the last week stands against the week before.
    private static (Answer? Answer, string Against) Compared(Desk desk, Answer overview)
    {
        if (overview.Compared is { } other)
        {
            return (overview, $"on {Shown.Span(other)}");
        }

        if (overview.Period is not { Days: >= 2 * Week } period)
        {
            return (null, "");
        }

        var parameters = Choice.For(overview.Question, desk.View) with
        {
            Period = null,
            Since = period.Until.AddDays(-Week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Until = period.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Compare = "previous",
        };
        return (desk.Ask(overview.Question, parameters), "week on week");
    }

    private static TileFigure Overall(Answer overview, (Answer? Answer, string Against) compared, (string Column, string Label, string Question) what, IReadOnlyList<double> course)
    {
        var index = Drill.Index(overview.Columns, what.Column);
        var change = compared.Answer is { Rows.Count: > 0 } other ? Drill.Cell(other, other.Rows[0], $"{what.Column}_change") as double? : null;
        var against = compared.Against;
        return new TileFigure(what.Label, Shown.Value(overview.Rows[0][index], overview.Columns[index]), what.Question, course, "day")
        {
            Change = change,
            Against = change is null && against.Length > 0 ? "nothing before it" : against,
        };
    }

    private static TileFigure Conversion(Answer conversion)
    {
        var upgraded = conversion.Rows.FirstOrDefault(row => Drill.Cell(conversion, row, "step") is 3L);
        var free = conversion.Rows.FirstOrDefault(row => Drill.Cell(conversion, row, "step") is 1L);
        var (people, all) = upgraded is null || free is null ? (0, 0) : (Shown.Number(Drill.Cell(conversion, upgraded, "people")), Shown.Number(Drill.Cell(conversion, free, "people")));
        return new TileFigure("Free listeners who upgraded", all <= 0 ? "–" : $"{Shown.Text(100 * people / all)} %", "conversion", [], "")
        {
            Against = $"{Shown.Text((long)people)} of {Shown.Text((long)all)}",
        };
    }

    private static TileFigure Churn(Answer churn)
    {
        var course = Course(churn, "share");
        var (lost, paying) = churn.Rows.Count == 0 ? (0L, 0L) : ((long)Shown.Number(Drill.Cell(churn, churn.Rows[^1], "lost")), (long)Shown.Number(Drill.Cell(churn, churn.Rows[^1], "paying")));
        return new TileFigure("Churn in the last week", course.Count == 0 ? "–" : $"{Shown.Text(course[^1])} %", "churn", course, "week")
        {
            IsDownGood = true,
            Against = $"{Shown.Text(lost)} of {Shown.Text(paying)} who paid; down is good",
        };
    }

    private static IReadOnlyList<double> Course(Answer answer, string column)
    {
        var index = Drill.Index(answer.Columns, column);
        return [.. answer.Rows.Select(row => Shown.Number(row[index]))];
    }

    private static IReadOnlyList<double> PaidShare(Answer plays)
    {
        return [.. Course(plays, "paid_plays").Zip(Course(plays, "plays"), (paid, all) => all <= 0 ? 0 : paid / all)];
    }
}
