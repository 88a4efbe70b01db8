namespace Sparkify.EndToEnd.Support;

/// <summary>Compares what is added up at loading with the events themselves.</summary>
public static class AddedUp
{
    private const string Days = """
        select cast(events.event_at as date) as day, events.logged_user_id, logged_actions.level = 'paid' as is_paid,
            coalesce(events.user_agent_id, 0) as user_agent_id, count(events.logged_song_id) as plays, count(*) as events,
            min(events.event_at) as first_at, max(events.event_at) as last_at
        from events
        inner join logged_actions
            on events.logged_action_id = logged_actions.logged_action_id
        group by 1, 2, 3, 4
        """;

    private const string Months = """
        select cast(date_trunc('month', start_time) as date) as month, logged_song_id, count(*) as plays
        from plays
        group by 1, 2
        """;

    /// <returns>Tables and rows that differ, or an empty text.</returns>
    public static string Difference(TestWarehouse warehouse)
    {
        string[] both = [.. Both(Days, "activity_days"), .. Both(Months, "song_months")];
        return string.Concat(both.SelectMany(sql => warehouse.Rows(sql).Select(row => $"{sql}: {row}\n")));
    }

    private static string[] Both(string direct, string table)
    {
        return [$"select * from ({direct}) as direct except select * from {table}", $"select * from {table} except {direct}"];
    }
}
