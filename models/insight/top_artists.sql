-- Which artists are played most?
-- area: demand
-- counts: Plays of each artist in the period, and the people who played them. A play is one
--   NextSong event. All spellings of an artist are one; artists that the catalogue lacks count as
--   well. Among equals the name decides.
-- period: all
-- chart: bar y=artist x=plays
-- filters: level, gender, state, genre, device
-- parameter: top integer 10 – how many artists
-- key: artist_id
-- compare: plays
-- column: artist text – the shown name
-- column: plays integer plays – in the period
-- column: listeners integer people – who played them at least once
-- column: songs integer songs – different songs that were played
-- column: share number % – of all plays in the period
-- column: artist_id text – of artists
-- rows: plays – every play of these artists
-- finding: {artist} leads with {plays|play|plays} of {songs|song|songs} by
--   {listeners|person|people}: {share} % of all.

with counted as (
    select logged_songs.artist_id, cast(sum(heard.plays) as bigint) as plays
    from song_counts as heard
    inner join logged_songs
        on heard.logged_song_id = logged_songs.logged_song_id
    group by logged_songs.artist_id
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
        artists.artist_id,
        artists.name as artist,
        ranked.plays
    from ranked
    inner join artists
        on ranked.artist_id = artists.artist_id
    order by ranked.plays desc, artists.name, artists.artist_id
    limit :top
),

repertoire as (
    select logged_songs.artist_id, count(distinct logged_songs.song_id) as songs
    from song_counts as heard
    inner join logged_songs
        on heard.logged_song_id = logged_songs.logged_song_id
    where logged_songs.artist_id in (select leaders.artist_id from leaders)
    group by logged_songs.artist_id
),

audience as (
    select logged_songs.artist_id, count(distinct logged_users.user_id) as listeners
    from period_plays
    inner join logged_songs
        on period_plays.logged_song_id = logged_songs.logged_song_id
    inner join logged_users
        on period_plays.logged_user_id = logged_users.logged_user_id
    where logged_songs.artist_id in (select leaders.artist_id from leaders)
    group by logged_songs.artist_id
)

select
    leaders.artist,
    leaders.plays,
    audience.listeners,
    repertoire.songs,
    100 * cast(leaders.plays as double precision)
        / (select sum(counted.plays) from counted) as share,
    leaders.artist_id
from leaders
inner join repertoire
    on leaders.artist_id = repertoire.artist_id
inner join audience
    on leaders.artist_id = audience.artist_id
order by leaders.plays desc, leaders.artist, leaders.artist_id

-- rows
select
    leaders.artist,
    logged_songs.title as song,
    period_plays.start_time,
    logged_users.user_id,
    logged_actions.level,
    logged_users.location,
    leaders.artist_id
from leaders
inner join logged_songs
    on leaders.artist_id = logged_songs.artist_id
inner join period_plays
    on logged_songs.logged_song_id = period_plays.logged_song_id
inner join logged_users
    on period_plays.logged_user_id = logged_users.logged_user_id
inner join logged_actions
    on period_plays.logged_action_id = logged_actions.logged_action_id
order by period_plays.start_time, period_plays.session_id, period_plays.item_in_session
