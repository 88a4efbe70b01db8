-- What people do on PostgreSQL: the raw lines into jsonb tables (bench/postgres copies them there), then SQL.
-- The same five tables as the other references, with primary keys; one transaction, planner statistics where they matter.

set client_min_messages = warning;
set jit = off;
set work_mem = '256MB';
set maintenance_work_mem = '256MB';
begin;

create temp table plays as
select
    timestamp 'epoch' + (line ->> 'ts')::bigint * interval '1 millisecond' as start_time,
    line ->> 'userId' as user_id,
    line ->> 'firstName' as first_name,
    line ->> 'lastName' as last_name,
    line ->> 'gender' as gender,
    line ->> 'level' as level,
    line ->> 'artist' as artist,
    line ->> 'song' as song,
    (line ->> 'length')::double precision as length,
    (line ->> 'sessionId')::integer as session_id,
    (line ->> 'itemInSession')::integer as item_in_session,
    line ->> 'location' as location,
    btrim(line ->> 'userAgent', '"') as user_agent
from raw_events
where line ->> 'page' = 'NextSong';
analyze plays;

create temp table catalogue as
select
    line ->> 'artist_id' as artist_id,
    (line ->> 'artist_latitude')::double precision as artist_latitude,
    (line ->> 'artist_longitude')::double precision as artist_longitude,
    line ->> 'artist_location' as artist_location,
    line ->> 'artist_name' as artist_name,
    line ->> 'song_id' as song_id,
    line ->> 'title' as title,
    (line ->> 'duration')::double precision as duration,
    (line ->> 'year')::integer as year,
    lower(btrim(normalize(line ->> 'title'))) as match_title,
    lower(btrim(normalize(line ->> 'artist_name'))) as match_artist
from raw_songs;
analyze catalogue;

create table users as
select distinct on (user_id) user_id, first_name, last_name, gender, level
from plays
order by user_id, start_time desc;

create temp table matches as
with keyed as (
    select distinct
        song, artist, length,
        lower(btrim(normalize(song))) as match_title,
        lower(btrim(normalize(artist))) as match_artist
    from plays
),

names as (
    select match_artist, min(artist_id) as artist_id
    from catalogue
    group by match_artist
),

found as (
    select distinct on (keyed.song, keyed.artist, keyed.length)
        keyed.song, keyed.artist, keyed.length,
        catalogue.song_id, catalogue.artist_id, abs(catalogue.duration - keyed.length) as difference
    from keyed
    inner join catalogue using (match_title, match_artist)
    order by keyed.song, keyed.artist, keyed.length, abs(catalogue.duration - keyed.length), catalogue.song_id
),

named as (
    select
        keyed.*, found.song_id, found.difference,
        coalesce(found.artist_id, names.artist_id, 'AI' || upper(substr(md5(keyed.match_artist), 1, 16))) as artist_id
    from keyed
    left join found using (song, artist, length)
    left join names using (match_artist)
)

select
    song, artist, length,
    coalesce(song_id, 'SI' || upper(substr(md5(match_title || chr(31) || artist_id), 1, 16))) as song_id,
    artist_id,
    case when song_id is null then 'inferred' when difference <= 1 then 'title+artist+length' else 'title+artist' end as match
from named;
analyze matches;

create table songs as
select song_id, title, artist_id, nullif(year, 0) as year, duration, true as in_catalogue
from catalogue
union all
select song_id, min(song), min(artist_id), null, min(length), false
from matches
where match = 'inferred'
group by song_id;

create table artists as
select artist_id, min(artist_name) as name, min(artist_location) as location, min(artist_latitude) as latitude,
    min(artist_longitude) as longitude, true as in_catalogue
from catalogue
group by artist_id
union all
select artist_id, min(artist), null, null, null, false
from matches
where artist_id not in (select artist_id from catalogue)
group by artist_id;

create table time as
select start_time, extract(hour from start_time)::int as hour, extract(day from start_time)::int as day,
    extract(week from start_time)::int as week, extract(month from start_time)::int as month,
    extract(year from start_time)::int as year, extract(isodow from start_time)::int as weekday
from (select distinct start_time from plays) as moments;

create table songplays as
select
    (plays.session_id::bigint << 20) + plays.item_in_session as songplay_id,
    plays.start_time, plays.user_id, plays.level, matches.song_id, matches.artist_id,
    plays.session_id, plays.item_in_session, plays.location, plays.user_agent, plays.length as seconds, matches.match
from plays
inner join matches using (song, artist, length);

alter table users add primary key (user_id);
alter table songs add primary key (song_id);
alter table artists add primary key (artist_id);
alter table time add primary key (start_time);
alter table songplays add primary key (songplay_id);
analyze users, songs, artists, time, songplays;
commit;
