-- Which artists are rising, and which are falling?
-- area: demand
-- counts: Plays of each artist in the period against those in as many days just before it, by the
--   difference. A play is one NextSong event. Among equals the name decides.
-- period: last-7-days
-- chart: bar y=artist x=difference
-- filters: level, gender, state, genre, device
-- parameter: top integer 10 – how many artists
-- parameter: direction choice rising of rising, falling – which end of the list
-- key: artist_id
-- column: artist text – the shown name
-- column: plays integer plays – in the period
-- column: plays_before integer plays – in as many days before
-- column: difference integer plays – plays without those before
-- column: artist_id text – of artists
-- rows: plays – every play of these artists in the period
-- finding: {artist} went from {plays_before} to {plays|play|plays}.

with counted as (
    select
        logged_songs.artist_id,
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
    group by logged_songs.artist_id
),

moved as (
    select
        artist_id,
        plays,
        plays_before,
        plays - plays_before as difference,
        case :direction when 'rising' then plays - plays_before else plays_before - plays end
            as movement
    from counted
),

ranked as (
    select
        artist_id,
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
        artists.artist_id,
        artists.name as artist,
        ranked.plays,
        ranked.plays_before,
        ranked.difference,
        ranked.movement
    from ranked
    inner join artists
        on ranked.artist_id = artists.artist_id
    where ranked.place <= :top
    order by ranked.movement desc, artists.name, artists.artist_id
    limit :top
)

select artist, plays, plays_before, difference, artist_id
from leaders
order by movement desc, artist, artist_id

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
