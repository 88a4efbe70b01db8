namespace Sparkify.EndToEnd.Support;

/// <summary>Compares what is added up at loading with the events themselves.</summary>
public static class AddedUp
{
    private const string Days = """
        select events.session_id, events.logged_user_id, cast(events.event_at as date) as day, logged_actions.level = 'paid' as is_paid,
            coalesce(events.user_agent_id, 0) as user_agent_id, count(*) as events, count(events.logged_song_id) as plays,
            cast(coalesce(sum(cast(round(logged_songs.seconds * 100000) as bigint)), 0) as bigint) as hundred_thousandths,
            min(events.event_at) as first_at, max(events.event_at) as last_at
        from events
        inner join logged_actions
            on events.logged_action_id = logged_actions.logged_action_id
        left join logged_songs
            on events.logged_song_id = logged_songs.logged_song_id
        group by 1, 2, 3, 4, 5
        """;

    private const string Months = """
        select cast(date_trunc('month', start_time) as date) as month, logged_song_id, count(*) as plays
        from plays
        group by 1, 2
        """;

    /// <returns>Tables and rows that differ, or an empty text.</returns>
    public static string Difference(TestWarehouse warehouse)
    {
        string[] both = [.. Both(Days, "session_days"), .. Both(Months, "song_months")];
        return string.Concat(both.Zip(warehouse.RowsOfEach(both)).SelectMany(found => found.Second.Select(row => $"{found.First}: {row}\n")));
    }

    private static string[] Both(string direct, string table)
    {
        return [$"select * from ({direct}) as direct except select * from {table}", $"select * from {table} except {direct}"];
    }
}
