using System.Globalization;

namespace Sparkify.Web.Answering;

/// <summary>Something that happened on a day, drawn on lines over time.</summary>
public sealed record DayNote(DateOnly Date, string Text)
{
    /// <summary>Reads notes: a line <c>2018-11-12 New catalogue</c> for each; empty lines and those that start with # are skipped.</summary>
    /// <exception cref="SparkifyException">A line has no date.</exception>
    public static IReadOnlyList<DayNote> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new SparkifyException($"there is no file {path}.", "It should have a line such as `2018-11-12 New catalogue` for each note.") { ExitCode = 2 };
        }

        return [.. File.ReadLines(path).Select((line, index) => (Text: line.Trim(), Number: index + 1))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#')
            .Select(line => Parse(path, line.Text, line.Number))];
    }

    private static DayNote Parse(string path, string line, int number)
    {
        var parts = line.Split(' ', 2, StringSplitOptions.TrimEntries);
        return parts.Length == 2 && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new DayNote(date, parts[1])
            : throw new SparkifyException($"{path} line {number} is no note.", "Write a date and a text: `2018-11-12 New catalogue`.") { ExitCode = 2 };
    }
}
