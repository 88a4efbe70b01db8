-- The best script: the fastest SQL that was found for the same star (README.md lists what was tried).
-- Rows in any order, staging in memory only and only of what the star needs, the play's key made from its natural key
-- instead of numbering all rows, no way of storing tried that does not suit these columns.
-- {source} is the input folder; the script runs on a new database file.

set preserve_insertion_order = false;
set disabled_compression_methods = 'fsst,dict_fsst,dictionary,rle';
set write_buffer_row_group_count = 1;

create temp table plays as
select
    epoch_ms(ts) as start_time,
    userId as user_id,
    firstName as first_name,
    lastName as last_name,
    gender,
    level,
    artist,
    song,
    length,
    sessionId as session_id,
    itemInSession as item_in_session,
    location,
    trim(userAgent, '"') as user_agent
from read_json(
    '{source}/log_data/*/*/*.json',
    format = 'newline_delimited',
    columns = {
        artist: 'varchar',
        firstName: 'varchar',
        gender: 'varchar',
        itemInSession: 'integer',
        lastName: 'varchar',
        length: 'double',
        level: 'varchar',
        location: 'varchar',
        page: 'varchar',
        sessionId: 'integer',
        song: 'varchar',
        ts: 'bigint',
        userAgent: 'varchar',
        userId: 'varchar'
    }
)
where page = 'NextSong';

create temp table catalogue as
select *
from read_json(
    '{source}/song_data/*/*/*/*.json',
    columns = {
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
    user_id,
    arg_max(first_name, start_time) as first_name,
    arg_max(last_name, start_time) as last_name,
    arg_max(gender, start_time) as gender,
    arg_max(level, start_time) as level
from plays
group by user_id;

create temp table matches as
with logged as (
    select distinct song, artist, length
    from plays
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
    from catalogue
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
    inner join catalogue
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
from catalogue
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
from catalogue
group by artist_id
union all
select artist_id, min(artist), null, null, null, false
from matches
where artist_id not in (select artist_id from catalogue)
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
    select start_time, lag(start_time) over (partition by cast(start_time as date) order by start_time) as earlier
    from plays
)
where earlier is null
    or earlier <> start_time;

create table songplays as
select
    (cast(plays.session_id as bigint) << 20) + plays.item_in_session as songplay_id,
    plays.start_time,
    plays.user_id,
    plays.level,
    matches.song_id,
    matches.artist_id,
    plays.session_id,
    plays.item_in_session,
    plays.location,
    plays.user_agent,
    plays.length as seconds,
    matches.match
from plays
inner join matches
    on plays.song = matches.song
        and plays.artist = matches.artist
        and plays.length = matches.length;

checkpoint;
