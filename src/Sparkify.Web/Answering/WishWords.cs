using System.Text.Json;
using Sparkify.Web.Hosting;

namespace Sparkify.Web.Answering;

/// <summary>Words of people for questions, filters and periods.</summary>
internal static class WishWords
{
    private static readonly Lazy<IReadOnlyList<(string Name, string Code)>> _states = new(ReadStates);

    /// <summary>What is asked for; the first that is named counts, so the narrower stand first.</summary>
    public static IReadOnlyList<(string[] Words, string Question, string By)> Subjects { get; } =
    [
        (["upgrade", "upgrades", "upgraded", "convert", "conversion", "funnel"], "conversion", ""),
        (["churn", "leave", "leaves", "left", "cancel", "cancelled", "stop paying"], "churn", "week"),
        (["retention", "cohort", "cohorts", "come back", "stay"], "retention", ""),
        (["rising artists", "artists rising", "trending artists"], "rising-artists", ""),
        (["rising", "trending", "falling"], "rising-songs", ""),
        (["hour", "hours", "time of day", "peak", "busiest"], "peak-hours", ""),
        (["catalogue", "gaps", "missing songs"], "catalogue-gaps", ""),
        (["artist", "artists", "bands", "musicians"], "top-artists", ""),
        (["song", "songs", "track", "tracks", "titles"], "top-songs", ""),
        (["genre", "genres"], "top-genres", ""),
        (["segments", "segment"], "segments", ""),
        (["most active", "loyal", "top listeners", "best listeners"], "loyal-listeners", ""),
        (["session", "sessions"], "listening-sessions", ""),
        (["states", "where", "places"], "listeners-by", "state"),
        (["devices", "device"], "demand-by", "device"),
        (["active people", "daily active", "monthly active", "actives"], "actives", ""),
        (["listener", "listeners", "people", "audience"], "listeners-by", "level"),
        (["plays", "played", "demand", "over time"], "plays-over-time", ""),
        (["freshness", "fresh", "up to date"], "freshness", ""),
    ];

    public static IReadOnlyList<(string[] Words, string Filter, string Value)> Values { get; } =
    [
        (["paying", "paid", "premium", "subscribers"], "level", "paid"),
        (["free", "unpaid"], "level", "free"),
        (["women", "woman", "female", "females", "girls"], "gender", "F"),
        (["men", "man", "male", "males", "boys"], "gender", "M"),
        (["phones", "mobile", "mobiles", "smartphone"], "device", "phone"),
        (["desktops", "computer", "computers", "laptop"], "device", "desktop"),
        (["tablets", "ipad"], "device", "tablet"),
    ];

    public static IReadOnlyList<(string[] Words, string Preset)> Periods { get; } =
    [
        (["last week", "this week", "past week", "last 7 days", "seven days", "previous week", "week before"], "last-7-days"),
        (["last 28 days", "four weeks", "last 4 weeks"], "last-28-days"),
        (["last month", "previous month"], "last-month"),
        (["this month"], "this-month"),
        (["all time", "ever", "all days"], "all"),
    ];

    public static IReadOnlyList<(string Name, string Code)> States => _states.Value;

    // The map knows them.
    private static List<(string Name, string Code)> ReadStates()
    {
        using var map = JsonDocument.Parse(Assets.Text("lib/us-states.json"));
        return [.. map.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties"))
            .Select(state => (state.GetProperty("name").GetString()!, state.GetProperty("code").GetString()!))];
    }
}
