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
    cast(userId as integer) as user_id,
    arg_max(firstName, ts) as first_name,
    arg_max(lastName, ts) as last_name,
    arg_max(gender, ts) as gender,
    arg_max(level, ts) as level
from staging_events
where page = 'NextSong'
group by userId;

create table songs as
select
    song_id,
    title,
    artist_id,
    year,
    duration
from staging_songs;

create table artists as
select
    artist_id,
    min(artist_name) as name,
    min(artist_location) as location,
    min(artist_latitude) as latitude,
    min(artist_longitude) as longitude
from staging_songs
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
    cast(events.userId as integer) as user_id,
    events.level,
    songs.song_id,
    songs.artist_id,
    events.sessionId as session_id,
    events.location,
    events.userAgent as user_agent
from staging_events as events
left join staging_songs as songs
    on events.song = songs.title
        and events.artist = songs.artist_name
        and events.length = songs.duration
where events.page = 'NextSong';

checkpoint;
