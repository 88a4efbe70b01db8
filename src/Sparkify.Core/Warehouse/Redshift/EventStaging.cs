using System.Globalization;
using Npgsql;

namespace Sparkify.Warehouse.Redshift;

/// <summary>Makes staging rows of landed events, inside the cluster. What is not plain is left to the reader.</summary>
/// <remarks>Plain: whole numbers in their usual spelling, a believable time, and texts that the reader found sound.</remarks>
internal sealed class EventStaging(NpgsqlConnection connection, LandingTable landing, DateTimeOffset startedAt)
{
    /// <summary>Rows of a file in ids: see <see cref="Staging.RecordId"/>.</summary>
    public const string RecordId = "file_id * 274877906944 + record_number";

    private const long MillisecondsPerDay = 86_400_000;
    private static readonly long _earliest = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    public void Stage()
    {
        connection.Execute($"drop table if exists judged_events");
        connection.Execute(Judged);
        connection.Execute("""
            insert into event_records
            select
                record_id, dateadd(ms, cast(ts_ms % 1000 as integer), timestamp 'epoch' + (ts_ms / 1000) * interval '1 second'),
                session_id, item_in_session, is_play, action_ref, song_ref, user_ref, user_agent_ref
            from judged_events
            where is_plain = 1
            """);
        foreach (var map in TextMap.All)
        {
            connection.Execute($"""
                insert into {map.Target}
                select {string.Join(", ", map.Values.Select(value => value.Column))}
                from {map.Table}
                where {map.Reference} in (select event_records.{map.Reference} from event_records)
                """);
        }
    }

    /// <summary>Events of each object, those that are plain, and among these the repaired and the unquoted ones.</summary>
    public Dictionary<long, (long Landed, long Plain, long Repaired, long Unquoted)> Counts()
    {
        return connection.Read(
            """
            select file_id, count(*), sum(is_plain), sum(is_plain * is_repaired), sum(is_plain * is_unquoted)
            from judged_events
            group by file_id
            """,
            row => (row.GetInt64(0), (row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)))).ToDictionary();
    }

    /// <summary>Selects the records that are not plain, with their place among those of their object.</summary>
    public string NotPlain => $"""
        select placed.file_id, placed.record_number, placed.place, {string.Join(", ", landing.Columns.Select(column => $"landed.{column}"))}
        from (
            select file_id, record_number, row_number() over (partition by file_id order by record_number) as place
            from {landing.Name}
            where file_id in (select judged_events.file_id from judged_events where judged_events.is_plain = 0)
        ) as placed
        inner join {landing.Name} as landed
            on placed.file_id = landed.file_id
                and placed.record_number = landed.record_number
        inner join judged_events
            on placed.file_id = judged_events.file_id
                and placed.record_number = judged_events.record_number
        where judged_events.is_plain = 0
        order by placed.file_id, placed.place
        """;

    private string Judged => string.Create(CultureInfo.InvariantCulture, $"""
        create temp table judged_events as
        with typed as (
            select
                record_number, file_id, action_text, user_text, song_text, user_agent_text, user_agent,
                {Whole("ts")} as ts_ms, {Whole("session_id")} as session_id, {Whole("item_in_session")} as item_in_session
            from {landing.Name}
        )
        select
            typed.record_number, typed.file_id, typed.file_id * 274877906944 + typed.record_number as record_id,
            typed.ts_ms, typed.session_id, typed.item_in_session,
            case when actions.page = 'NextSong' then 1 else 0 end as is_play,
            actions.action_ref, coalesce(songs.song_ref, 0) as song_ref, users.user_ref, coalesce(agents.user_agent_ref, 0) as user_agent_ref,
            case
                when typed.ts_ms between {_earliest} and {startedAt.ToUnixTimeMilliseconds() + MillisecondsPerDay}
                    and typed.session_id is not null and typed.item_in_session is not null
                    and actions.is_sound = 1 and users.is_sound = 1
                    and coalesce(songs.is_sound, 1) = 1 and coalesce(agents.is_sound, 1) = 1
                    then 1
                else 0
            end as is_plain,
            case
                when actions.is_repaired = 1 or users.is_repaired = 1 or songs.is_repaired = 1 or agents.is_repaired = 1 then 1
                else 0
            end as is_repaired,
            coalesce(agents.is_unquoted, 0) as is_unquoted
        from typed
        inner join {TextMap.Actions.Table} as actions
            on typed.action_text = actions.text_md5
        inner join {TextMap.Users.Table} as users
            on typed.user_text = users.text_md5
        left join {TextMap.Songs.Table} as songs
            on typed.song_text = songs.text_md5
        left join {TextMap.UserAgents.Table} as agents
            on typed.user_agent_text = agents.text_md5
        """);

    // No backslash: the engines read it in different ways. What is spelt otherwise is null here and left to the reader.
    private static string Whole(string column) => $"case when {column} ~ '^-?[0-9]{{1,18}}$' then cast({column} as bigint) end";

}
