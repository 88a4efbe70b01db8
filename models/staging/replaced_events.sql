-- One event of the warehouse that gives way to a later version in this batch.
-- apply: temp
-- before: plays, visits, logged_songs, logged_users
-- column: record_id bigint
-- column: event_at timestamp – UTC
-- column: user_id varchar
-- column: session_id bigint
-- column: song_id varchar
-- column: artist_id varchar

select
    events.record_id,
    events.event_at,
    logged_users.user_id,
    events.session_id,
    logged_songs.song_id,
    logged_songs.artist_id
from event_versions
inner join events
    on event_versions.record_id = events.record_id
inner join logged_users
    on events.logged_user_id = logged_users.logged_user_id
left join logged_songs
    on events.logged_song_id = logged_songs.logged_song_id
where event_versions.is_stored
    and event_versions.version_rank > 1
