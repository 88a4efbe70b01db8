-- Which songs are rising, and which are falling?
-- area: demand
-- counts: Plays of each song in the period against those in as many days just before it, by the
--   difference. A play is one NextSong event. Among equals the title decides.
-- period: last-7-days
-- chart: bar y=song x=difference
-- filters: level, gender, state, genre, device
-- parameter: top integer 10 – how many songs
-- parameter: direction choice rising of rising, falling – which end of the list
-- key: song_id
-- column: song text – its title
-- column: artist text – who plays it
-- column: plays integer plays – in the period
-- column: plays_before integer plays – in as many days before
-- column: difference integer plays – plays without those before
-- column: song_id text – of songs
-- rows: plays – every play of these songs in the period
-- finding: “{song}” by {artist} went from {plays_before} to {plays|play|plays}.

with counted as (
    select
        logged_songs.song_id,
        cast(sum(heard.plays) as bigint) as plays,
        cast(sum(heard.plays_before) as bigint) as plays_before
    from (
        select logged_song_id, plays, 0 as plays_before
        from song_counts
        union all
        select logged_song_id, 0 as plays, plays as plays_before
        from song_counts_before
    ) as heard
    inner join logged_songs
        on heard.logged_song_id = logged_songs.logged_song_id
    group by logged_songs.song_id
),

moved as (
    select
        song_id,
        plays,
        plays_before,
        plays - plays_before as difference,
        case :direction when 'rising' then plays - plays_before else plays_before - plays end
            as movement
    from counted
),

ranked as (
    select
        song_id,
        plays,
        plays_before,
        difference,
        movement,
        rank() over (order by movement desc) as place
    from moved
    where movement > 0
),

leaders as (
    select
        songs.song_id,
        songs.title as song,
        artists.name as artist,
        ranked.plays,
        ranked.plays_before,
        ranked.difference,
        ranked.movement
    from ranked
    inner join songs
        on ranked.song_id = songs.song_id
    inner join artists
        on songs.artist_id = artists.artist_id
    where ranked.place <= :top
    order by ranked.movement desc, songs.title, artists.name, songs.song_id
    limit :top
)

select song, artist, plays, plays_before, difference, song_id
from leaders
order by movement desc, song, artist, song_id

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
