namespace Sparkify.Bench.Measuring;

/// <summary>Whether two references made the same dimensions, row for row.</summary>
internal static class SameStar
{
    private static readonly (string Table, string Columns)[] _tables =
    [
        ("users", "user_id, first_name, last_name, gender, level"),
        ("songs", "song_id, title, artist_id, year, duration, in_catalogue"),
        ("artists", "artist_id, name, location, latitude, longitude, in_catalogue"),
        ("time", "start_time, hour, day, week, month, year, weekday"),
    ];

    /// <returns>A line a table: its name, its rows and the sum of their hashes.</returns>
    public static IReadOnlyList<string> Describe(string warehouse) =>
        [.. _tables.Select(table => table.Table + " " + Reference.Query(
            $"select count(*), sum(hash({table.Columns})) from {table.Table}", warehouse))];
}
