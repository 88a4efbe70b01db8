using Sparkify.Insight;

namespace Sparkify.Web.Answering;

/// <summary>What the parts of one page share.</summary>
/// <param name="Desk">Answers questions.</param>
/// <param name="Path">The page's own path.</param>
/// <param name="IsReport">True for a file that is read without a server: links to pages make no sense there.</param>
public sealed record Sheet(Desk Desk, string Path, bool IsReport)
{
    private const string RecentDays = "last-28-days";
    private const int LongDays = 62;

    public View View => Desk.View;

    /// <summary>True if nobody chose the period.</summary>
    public bool IsRecent { get; private init; }

    /// <summary>Dates that somebody wrote a note about.</summary>
    public IReadOnlyList<DayNote> Notes { get; init; } = [];

    /// <summary>Reads the stored bytes of a reject, from where they start and how many there are.</summary>
    public Func<long, int, byte[]> RejectBytes { get; init; } = (_, _) => [];

    /// <summary>The same about the last 28 days, if no period is chosen and the data spans more than two months.</summary>
    public Sheet Recent()
    {
        return (View["period"] ?? View["since"] ?? View["until"]) is not null || Desk.Reach.Whole.Days <= LongDays
            ? this
            : this with { Desk = Desk.About(View.With(("period", RecentDays))), IsRecent = true };
    }

    /// <summary>This page with some values changed.</summary>
    public string Here(params (string Name, string? Value)[] changes)
    {
        return View.With(changes).Link(Path);
    }

    /// <summary>Another page, about the same period and the same people.</summary>
    public string To(string path, params (string Name, string? Value)[] changes)
    {
        return View.Kept(Desk.Kept).With(changes).Link(path);
    }

    /// <summary>The page that lists those behind a number.</summary>
    public string List(Question question, QuestionList list, Parameters parameters, params IReadOnlyList<string> of)
    {
        var values = parameters.Values.Select(pair => ($"{question.Name}.{pair.Key}", (string?)pair.Value));
        return To($"/lists/{question.Name}/{list.Kind}", [.. values, ("period", parameters.Period), .. of.Select((value, i) => (i == 0 ? "of" : $"of{i + 1}", (string?)value))]);
    }

    /// <summary>The page of statements, with the question's own in the editor.</summary>
    public string Statement(Question question, Parameters parameters)
    {
        var values = parameters.Values.Select(pair => ($"{question.Name}.{pair.Key}", (string?)pair.Value));
        return View.Kept(Desk.Kept).With([("period", parameters.Period), ("compare", null), .. parameters.Filters.Select(pair => (pair.Key, (string?)pair.Value)), .. values, ("question", question.Name)]).Link("/sql");
    }

    /// <summary>The answer as a file.</summary>
    public static string Download(Question question, Parameters parameters, string ending)
    {
        return Choice.Address(parameters).Link($"/api/questions/{question.Name}.{ending}");
    }
}
