using System.Globalization;
using Sparkify.Insight;

namespace Sparkify.EndToEnd.Insight;

/// <summary>Asks questions of a warehouse that a test loaded.</summary>
internal static class AskedWarehouse
{
    /// <param name="chosen">What is chosen, as on the command line: <c>top=3 gender=F since=2018-11-05</c>.</param>
    public static Answer Ask(this TestWarehouse warehouse, string question, string chosen = "")
    {
        var set = QuestionSet.Load();
        return warehouse.Read(connection => new Analyst(connection, set).Ask(set.Find(question)!, Chosen(chosen), TestContext.Current.CancellationToken));
    }

    /// <summary>Those behind the numbers, a row as text with bars.</summary>
    public static IReadOnlyList<string> List(this TestWarehouse warehouse, string question, string kind, string chosen = "", string? of = null)
    {
        var set = QuestionSet.Load();
        var found = set.Find(question)!;
        return warehouse.Rows(warehouse.Read(connection => new Analyst(connection, set).ListSql(found, Chosen(chosen), found.Lists.First(list => list.Kind == kind), of)));
    }

    /// <summary>Some columns of an answer: values with blanks between them, rows with bars.</summary>
    public static string Columns(this Answer answer, params IReadOnlyList<string> names)
    {
        var positions = names.Select(name => answer.Columns.Select(column => column.Name).ToList().IndexOf(name)).ToList();
        return string.Join(" | ", answer.Rows.Select(row => string.Join(' ', positions.Select(i => Text(row[i])))));
    }

    /// <summary>The values of a column, added up.</summary>
    public static long Sum(this Answer answer, string name)
    {
        var position = answer.Columns.Select(column => column.Name).ToList().IndexOf(name);
        return answer.Rows.Sum(row => Convert.ToInt64(row[position], CultureInfo.InvariantCulture));
    }

    private static Parameters Chosen(string text)
    {
        var pairs = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1].Replace('_', ' '));
        var filters = QuestionSet.Load().Filters.Select(filter => filter.Name).ToList();
        string[] others = ["period", "since", "until", "compare"];
        return new Parameters
        {
            Period = pairs.GetValueOrDefault("period"),
            Since = pairs.GetValueOrDefault("since"),
            Until = pairs.GetValueOrDefault("until"),
            Compare = pairs.GetValueOrDefault("compare", "none"),
            Filters = pairs.Where(pair => filters.Contains(pair.Key)).ToDictionary(),
            Values = pairs.Where(pair => !filters.Contains(pair.Key) && !others.Contains(pair.Key)).ToDictionary(),
        };
    }

    private static string Text(object? value)
    {
        return value switch
        {
            null => "–",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }
}
