using System.Globalization;
using Sparkify.Insight;
using Sparkify.Web.Answering;

namespace Sparkify.Web.Figures;

/// <summary>The answer of a profile, as its page shows it.</summary>
internal static class ProfileParts
{
    private static readonly string[] _weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>The parts in order, without the one that is the sum of all.</summary>
    public static IReadOnlyList<IGrouping<string, ProfileRow>> Of(Answer answer)
    {
        return [.. answer.Rows
            .Select(row => new ProfileRow((string)row[0]!, (string)row[1]!, Shown.Number(row[2]), Shown.Number(row[3])))
            .Where(row => row.Part != "all")
            .GroupBy(row => row.Part)];
    }

    public static string Title(string part)
    {
        return part switch
        {
            "hour" => "Hours (UTC)",
            "state" => "States",
            "weekday" => "Weekdays",
            "song" => "Songs",
            _ => char.ToUpperInvariant(part[0]) + part[1..],
        };
    }

    /// <summary>An item in words.</summary>
    public static string Item(ProfileRow row)
    {
        return row.Part switch
        {
            "weekday" when int.TryParse(row.Item, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 7 => _weekdays[day - 1],
            "hour" => $"{row.Item}:00",
            "gender" => row.Item switch { "F" => "women", "M" => "men", _ => row.Item },
            _ => row.Item,
        };
    }

    /// <summary>Where a click on an item leads; null if nowhere.</summary>
    public static string? Link(Sheet sheet, ProfileRow row, string kind)
    {
        return row.Part switch
        {
            "level" or "gender" or "state" when row.Item != "unknown" => sheet.Here((row.Part, row.Item)),
            "also played" when kind == "artist" => sheet.To("/demand/artist", ("name", row.Item)),
            _ => null,
        };
    }

    /// <summary>The name that the finding begins with.</summary>
    public static string? Name(Answer answer)
    {
        var end = answer.Finding.LastIndexOf(": ", StringComparison.Ordinal);
        return end > 0 ? answer.Finding[..end] : null;
    }
}
