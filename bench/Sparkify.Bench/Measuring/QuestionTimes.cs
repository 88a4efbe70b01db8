using System.Diagnostics;
using System.Globalization;
using Sparkify.Insight;
using Sparkify.Warehouse;

namespace Sparkify.Bench.Measuring;

/// <summary>How long every question takes on a warehouse: answer, comparison with nothing, and its sentence.</summary>
internal static class QuestionTimes
{
    /// <summary>Prints milliseconds for each question: on a new connection, and again on one that has answered it before.</summary>
    /// <param name="address">A published warehouse.</param>
    /// <param name="rounds">How often each is asked; the median counts.</param>
    /// <param name="only">Names of questions; empty for all.</param>
    /// <param name="period">A preset for all questions with a period; null for each question's own.</param>
    public static void Print(string address, int rounds, IReadOnlyCollection<string> only, string? period)
    {
        var reader = new WarehouseReader(WarehouseAddress.Parse(address));
        var set = QuestionSet.Load();
        var chosen = Chosen(reader, set);
        Console.WriteLine($"{"ms, median of " + rounds,-24}{"cold",9}{"warm",9}   load {Summary.Load()}");
        foreach (var question in set.All.Where(question => only.Count == 0 || only.Contains(question.Name)))
        {
            var parameters = new Parameters
            {
                Period = question.HasPeriod ? period : null,
                Values = question.Parameters.Where(parameter => chosen.ContainsKey(parameter.Name)).ToDictionary(parameter => parameter.Name, parameter => chosen[parameter.Name]),
            };
            var cold = Enumerable.Range(0, rounds).Select(_ => Cold(reader, set, question, parameters)).Order().ToList();
            var warm = Warm(reader, set, question, parameters, rounds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{question.Name,-24}{cold[rounds / 2],9:0.0}{warm[rounds / 2],9:0.0}"));
        }
    }

    // A profile needs somebody to be about: the most played.
    private static Dictionary<string, string> Chosen(WarehouseReader reader, QuestionSet set)
    {
        using var connection = reader.OpenPublished();
        var top = new Analyst(connection, set).Ask(set.Find("top-songs")!, new Parameters(), default).Rows[0];
        return new() { ["song"] = (string)top[^1]!, ["artist"] = (string)top[1]! };
    }

    private static double Cold(WarehouseReader reader, QuestionSet set, Question question, Parameters parameters)
    {
        using var connection = reader.OpenPublished();
        return Ask(new Analyst(connection, set), question, parameters);
    }

    private static List<double> Warm(WarehouseReader reader, QuestionSet set, Question question, Parameters parameters, int rounds)
    {
        using var connection = reader.OpenPublished();
        var analyst = new Analyst(connection, set);
        Ask(analyst, question, parameters);
        return [.. Enumerable.Range(0, rounds).Select(_ => Ask(analyst, question, parameters)).Order()];
    }

    private static double Ask(Analyst analyst, Question question, Parameters parameters)
    {
        var started = Stopwatch.GetTimestamp();
        analyst.Ask(question, parameters, default);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
