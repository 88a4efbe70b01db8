-- Which songs are played most?
-- area: demand
-- counts: Plays of each song in the period, and the people who played it. A play is one NextSong
--   event. Songs that the catalogue lacks count as well. Among equals the title decides.
-- period: all
-- chart: bar y=song x=plays
-- filters: level, gender, state, genre, device
-- parameter: top integer 10 – how many songs
-- key: song_id
-- compare: plays
-- column: song text – its title
-- column: artist text – who plays it
-- column: plays integer plays – in the period
-- column: listeners integer people – who played it at least once
-- column: share number % – of all plays in the period
-- column: song_id text – of songs
-- rows: plays – every play of these songs
-- finding: “{song}” by {artist} leads with {plays|play|plays} by
--   {listeners|person|people}: {share} % of all.

with counted as (
    select logged_songs.song_id, cast(sum(heard.plays) as bigint) as plays
    from song_counts as heard
    inner join logged_songs
        on heard.logged_song_id = logged_songs.logged_song_id
    group by logged_songs.song_id
),

ranked as (
    select *
    from counted
    where plays >= (
        select min(most.plays)
        from (select plays from counted order by plays desc limit :top) as most
    )
),

leaders as (
    select
        songs.song_id,
        songs.title as song,
        artists.name as artist,
        ranked.plays
    from ranked
    inner join songs
        on ranked.song_id = songs.song_id
    inner join artists
        on songs.artist_id = artists.artist_id
    order by ranked.plays desc, songs.title, artists.name, songs.song_id
    limit :top
),

audience as (
    select logged_songs.song_id, count(distinct logged_users.user_id) as listeners
    from period_plays
    inner join logged_songs
        on period_plays.logged_song_id = logged_songs.logged_song_id
    inner join logged_users
        on period_plays.logged_user_id = logged_users.logged_user_id
    where logged_songs.song_id in (select leaders.song_id from leaders)
    group by logged_songs.song_id
)

select
    leaders.song,
    leaders.artist,
    leaders.plays,
    audience.listeners,
    100 * cast(leaders.plays as double precision)
        / (select sum(counted.plays) from counted) as share,
    leaders.song_id
from leaders
inner join audience
    on leaders.song_id = audience.song_id
order by leaders.plays desc, leaders.song, leaders.artist, leaders.song_id

-- rows
select
    leaders.song,
    leaders.artist,
    period_plays.start_time,
    logged_users.user_id,
    logged_actions.level,
    logged_users.location,
    leaders.song_id
from leaders
inner join logged_songs
    on leaders.song_id = logged_songs.song_id
inner join period_plays
    on logged_songs.logged_song_id = period_plays.logged_song_id
inner join logged_users
    on period_plays.logged_user_id = logged_users.logged_user_id
inner join logged_actions
    on period_plays.logged_action_id = logged_actions.logged_action_id
order by period_plays.start_time, period_plays.session_id, period_plays.item_in_session
