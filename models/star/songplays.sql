-- One song played: each NextSong event once, however often its file was loaded.
-- apply: upsert
-- key: songplay_id
-- unique: session_id, item_in_session
-- removes: replaced_events(record_id)
-- references: song_id -> songs.song_id, artist_id -> artists.artist_id, user_id -> users.user_id
-- references: start_time -> time.start_time
-- dist: song_id
-- sort: start_time
-- column: songplay_id bigint – object and byte offset of the event: its lineage
-- column: start_time timestamp – UTC, milliseconds
-- column: user_id varchar – null for a guest
-- column: level varchar – free or paid, as logged
-- column: song_id varchar
-- column: artist_id varchar
-- column: session_id bigint
-- column: item_in_session bigint – with session_id the natural key
-- column: location varchar – as logged
-- column: user_agent varchar – as logged, without literal quotes
-- column: seconds double precision – length of the song as logged
-- column: match varchar – title+artist+length, title+artist or inferred
-- column: logged_song_id integer – title and artist as logged
-- column: logged_user_id integer – personal attributes as logged
--
-- Plays whose song the catalogue now knows better move to the better match.

with user_agent_texts as (
    select distinct user_agent_key, user_agent
    from user_agent_records
)

select
    new_events.record_id as songplay_id,
    new_events.ts as start_time,
    logged_users.user_id,
    new_events.level,
    logged_songs.song_id,
    logged_songs.artist_id,
    new_events.session_id,
    new_events.item_in_session,
    logged_users.location,
    user_agent_texts.user_agent,
    logged_songs.seconds,
    logged_songs.match,
    logged_songs.logged_song_id,
    logged_users.logged_user_id
from new_events
inner join logged_songs
    on new_events.song_key = logged_songs.song_key
inner join logged_users
    on new_events.user_key = logged_users.user_key
left join user_agent_texts
    on new_events.user_agent_key = user_agent_texts.user_agent_key
where new_events.page = 'NextSong'

union all

select
    songplays.songplay_id,
    songplays.start_time,
    songplays.user_id,
    songplays.level,
    logged_songs.song_id,
    logged_songs.artist_id,
    songplays.session_id,
    songplays.item_in_session,
    songplays.location,
    songplays.user_agent,
    songplays.seconds,
    logged_songs.match,
    songplays.logged_song_id,
    songplays.logged_user_id
from songplays
inner join rematched_songs
    on songplays.logged_song_id = rematched_songs.logged_song_id
inner join logged_songs
    on songplays.logged_song_id = logged_songs.logged_song_id
where not exists (
    select 1
    from replaced_events
    where replaced_events.record_id = songplays.songplay_id
)
