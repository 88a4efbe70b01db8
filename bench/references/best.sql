-- The best script: the fastest SQL that was found for the same star (README.md lists what was tried).
-- Rows in any order, staging in memory only and only of what the star needs, the play's key made from its natural key
-- instead of numbering all rows.
-- {source} is the input folder; the script runs on a new database file.

set preserve_insertion_order = false;

create temp table plays as
select
    epoch_ms(ts) as start_time,
    cast(userId as integer) as user_id,
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
    userAgent as user_agent
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

create table songs as
select
    song_id,
    title,
    artist_id,
    year,
    duration
from catalogue;

create table artists as
select
    artist_id,
    min(artist_name) as name,
    min(artist_location) as location,
    min(artist_latitude) as latitude,
    min(artist_longitude) as longitude
from catalogue
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
    select distinct start_time
    from plays
);

create table songplays as
select
    (cast(plays.session_id as bigint) << 20) + plays.item_in_session as songplay_id,
    plays.start_time,
    plays.user_id,
    plays.level,
    catalogue.song_id,
    catalogue.artist_id,
    plays.session_id,
    plays.location,
    plays.user_agent
from plays
left join catalogue
    on plays.song = catalogue.title
        and plays.artist = catalogue.artist_name
        and plays.length = catalogue.duration;

checkpoint;
