-- The natural script: what a good engineer writes in DuckDB without tricks.
-- Every source field goes into a staging table, the star is made from there, all settings are the defaults.
-- {source} is the input folder; the script runs on a new database file.

create table staging_events as
select *
from read_json(
    '{source}/log_data/*/*/*.json',
    format = 'newline_delimited',
    columns = {
        artist: 'varchar',
        auth: 'varchar',
        firstName: 'varchar',
        gender: 'varchar',
        itemInSession: 'integer',
        lastName: 'varchar',
        length: 'double',
        level: 'varchar',
        location: 'varchar',
        method: 'varchar',
        page: 'varchar',
        registration: 'double',
        sessionId: 'integer',
        song: 'varchar',
        status: 'integer',
        ts: 'bigint',
        userAgent: 'varchar',
        userId: 'varchar'
    }
);

create table staging_songs as
select *
from read_json(
    '{source}/song_data/*/*/*/*.json',
    columns = {
        num_songs: 'integer',
        artist_id: 'varchar',
        artist_latitude: 'double',
        artist_longitude: 'double',
        artist_location: 'varchar',
        artist_name: 'varchar',
        song_id: 'varchar',
        title: 'varchar',
        duration: 'double',
        year: 'integer'
    }
);

create table users as
select
    userId as user_id,
    arg_max(firstName, ts) as first_name,
    arg_max(lastName, ts) as last_name,
    arg_max(gender, ts) as gender,
    arg_max(level, ts) as level
from staging_events
where page = 'NextSong'
group by userId;

create table matches as
with logged as (
    select distinct song, artist, length
    from staging_events
    where page = 'NextSong'
),

keyed as (
    select
        *,
        lower(trim(nfc_normalize(song))) as match_title,
        lower(trim(nfc_normalize(artist))) as match_artist
    from logged
),

names as (
    select lower(trim(nfc_normalize(artist_name))) as match_artist, min(artist_id) as artist_id
    from staging_songs
    group by match_artist
),

found as (
    select
        keyed.song,
        keyed.artist,
        keyed.length,
        arg_min(catalogue.song_id, (abs(catalogue.duration - keyed.length), catalogue.song_id)) as song_id,
        arg_min(catalogue.artist_id, (abs(catalogue.duration - keyed.length), catalogue.song_id)) as artist_id,
        min(abs(catalogue.duration - keyed.length)) as difference
    from keyed
    inner join staging_songs as catalogue
        on keyed.match_title = lower(trim(nfc_normalize(catalogue.title)))
            and keyed.match_artist = lower(trim(nfc_normalize(catalogue.artist_name)))
    group by keyed.song, keyed.artist, keyed.length
),

named as (
    select
        keyed.*,
        found.song_id,
        found.difference,
        coalesce(
            found.artist_id,
            names.artist_id,
            'AI' || upper(substr(md5(keyed.match_artist), 1, 16))
        ) as artist_id
    from keyed
    left join found
        on keyed.song = found.song
            and keyed.artist = found.artist
            and keyed.length = found.length
    left join names
        on keyed.match_artist = names.match_artist
)

select
    song,
    artist,
    length,
    coalesce(
        song_id,
        'SI' || upper(substr(md5(match_title || chr(31) || artist_id), 1, 16))
    ) as song_id,
    artist_id,
    case
        when song_id is null then 'inferred'
        when difference <= 1 then 'title+artist+length'
        else 'title+artist'
    end as match
from named;

create table songs as
select song_id, title, artist_id, nullif(year, 0) as year, duration, true as in_catalogue
from staging_songs
union all
select song_id, min(song), min(artist_id), null, min(length), false
from matches
where match = 'inferred'
group by song_id;

create table artists as
select
    artist_id,
    min(artist_name) as name,
    min(artist_location) as location,
    min(artist_latitude) as latitude,
    min(artist_longitude) as longitude,
    true as in_catalogue
from staging_songs
group by artist_id
union all
select artist_id, min(artist), null, null, null, false
from matches
where artist_id not in (select artist_id from staging_songs)
group by artist_id;

create table time as
select
    start_time,
    hour(start_time) as hour,
    day(start_time) as day,
    week(start_time) as week,
    month(start_time) as month,
    year(start_time) as year,
    isodow(start_time) as weekday
from (
    select distinct epoch_ms(ts) as start_time
    from staging_events
    where page = 'NextSong'
);

create table songplays as
select
    row_number() over () as songplay_id,
    epoch_ms(events.ts) as start_time,
    events.userId as user_id,
    events.level,
    matches.song_id,
    matches.artist_id,
    events.sessionId as session_id,
    events.itemInSession as item_in_session,
    events.location,
    trim(events.userAgent, '"') as user_agent,
    events.length as seconds,
    matches.match
from staging_events as events
inner join matches
    on events.song = matches.song
        and events.artist = matches.artist
        and events.length = matches.length
where events.page = 'NextSong';

checkpoint;
