-- One event of the warehouse that gives way to a later version in this batch.
-- apply: temp
-- before: songplays, page_events
-- column: record_id bigint
-- column: user_id varchar
-- column: session_id bigint
-- column: song_id varchar
-- column: artist_id varchar

select
    events.record_id,
    events.user_id,
    events.session_id,
    songplays.song_id,
    songplays.artist_id
from event_versions
inner join events
    on event_versions.record_id = events.record_id
left join songplays
    on event_versions.record_id = songplays.songplay_id
where event_versions.is_stored
    and event_versions.version_rank > 1
