using System.Globalization;
using InsightAnswer = Sparkify.Insight.Answer;

namespace Sparkify.Cli.Commands.Ask;

/// <summary>What is said about an answer beside it.</summary>
internal static class AskNotes
{
    public static string UpTo(DateTime? newest)
    {
        return newest is { } at
            ? string.Create(CultureInfo.InvariantCulture, $"Data up to {at:yyyy-MM-dd HH:mm} UTC.")
            : "The warehouse holds no event yet.";
    }

    /// <summary>Why an answer may have no rows.</summary>
    public static string Nothing(InsightAnswer answer)
    {
        var filters = string.Join(", ", answer.Filters.Select(filter => $"{filter.Key} {filter.Value}"));
        var who = filters.Length > 0 ? $" with {filters}" : "";
        var when = answer.Period is { } period ? $" from {period}" : "";
        return $"Nothing{who}{when}.";
    }
}
