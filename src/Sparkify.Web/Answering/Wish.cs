using System.Globalization;
using System.Text.RegularExpressions;

namespace Sparkify.Web.Answering;

/// <summary>Reads a question in words, such as "artists that paying women in California play, compared with last week", and finds the page that answers it.</summary>
internal static partial class Wish
{
    private const string Nowhere = "/docs";

    /// <summary>The address of the answer; the list of all questions if none of the words says what is asked for.</summary>
    /// <param name="desk">Whose questions and filters are meant.</param>
    /// <param name="words">What somebody typed.</param>
    public static string Address(Desk desk, string words)
    {
        var text = $" {Blank().Replace(words, " ").Trim()} ";
        var plain = text.ToLowerInvariant();
        var (name, by) = WishWords.Subjects.Where(subject => Has(plain, subject.Words)).Select(subject => (subject.Question, subject.By)).FirstOrDefault((Named(desk, plain) ?? "", ""));
        if (desk.Set.Find(name) is not { } question)
        {
            return Nowhere;
        }

        var filters = desk.Set.Filters.Where(filter => question.Filters.Contains(filter.Name))
            .Select(filter => (filter.Name, Value: Value(desk.FilterValues(filter), filter.Name, text)));
        var period = question.HasPeriod ? Period(plain) : null;
        var compares = question.Compared.Count > 0 && Has(plain, "compare", "compared", "versus", "vs", "than", "change", "changed", "against");
        return View.Of(
        [
            .. filters.Select(pair => (pair.Name, pair.Value)),
            ("period", period),
            ("compare", compares ? (Has(plain, "last year", "year before") ? "year" : "previous") : null),
            ($"{name}.by", by.Length > 0 ? by : null),
        ]).Link($"/questions/{name}");
    }

    private static string? Value(IReadOnlyList<string> known, string filter, string text)
    {
        var plain = text.ToLowerInvariant();
        var meant = WishWords.Values.Where(word => word.Filter == filter && Has(plain, word.Words)).Select(word => word.Value)
            .Concat(filter == "state" ? States(text, plain) : known.Where(value => Has(plain, value.ToLowerInvariant())));
        return meant.FirstOrDefault(known.Contains);
    }

    // A code counts in capitals only: "in" and "or" are words.
    private static IEnumerable<string> States(string text, string plain)
    {
        return WishWords.States.Where(state => Has(plain, state.Name.ToLowerInvariant()) || text.Contains($" {state.Code} ", StringComparison.Ordinal)).OrderByDescending(state => state.Name.Length)
            .Select(state => state.Code);
    }

    private static string? Period(string plain)
    {
        if (Month().Match(plain) is { Success: true } month)
        {
            return DateTime.TryParseExact($"{month.Groups[1].Value} {month.Groups[2].Value}", "MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
                ? first.ToString("yyyy-MM", CultureInfo.InvariantCulture)
                : null;
        }

        return WishWords.Periods.Where(period => Has(plain, period.Words)).Select(period => period.Preset).FirstOrDefault();
    }

    private static string? Named(Desk desk, string plain)
    {
        return desk.Set.All.FirstOrDefault(question => Has(plain, question.Name.Replace('-', ' ')))?.Name;
    }

    private static bool Has(string text, params IEnumerable<string> words)
    {
        return words.Any(word => text.Contains($" {word} ", StringComparison.Ordinal));
    }

    [GeneratedRegex("[^\\p{L}\\p{N}]+")]
    private static partial Regex Blank();

    [GeneratedRegex(" (january|february|march|april|may|june|july|august|september|october|november|december) (\\d{4}) ")]
    private static partial Regex Month();
}
