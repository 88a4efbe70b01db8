-- Who listens most?
-- area: loyalty
-- counts: Plays of each person in the period, with the songs, days and hours that they make. Hours
--   are the lengths of the songs. Among equals the user id decides.
-- period: all
-- chart: bar y=user_id x=plays
-- filters: level, gender, state, genre, device
-- parameter: top integer 10 – how many people
-- key: user_id
-- compare: plays
-- column: user_id text – of users
-- column: name text – first and last
-- column: level text – free or paid, at their latest event
-- column: plays integer plays – in the period
-- column: songs integer songs – different ones
-- column: days integer days – on which they played something, UTC
-- column: hours number hours – of songs started
-- column: last_play time – start of the latest play in the period, UTC
-- rows: plays – every play of these people
-- finding: {name} (user {user_id}, {level}) leads with {plays|play|plays} on {days|day|days}:
--   {hours} hours.

with counted as (
    select logged_users.user_id, cast(sum(heard.plays) as bigint) as plays
    from (
        select logged_user_id, sum(plays) as plays
        from day_plays
        group by logged_user_id
    ) as heard
    inner join logged_users
        on heard.logged_user_id = logged_users.logged_user_id
    where logged_users.user_id is not null
    group by logged_users.user_id
),

leaders as (
    select user_id, plays
    from counted
    order by plays desc, user_id
    limit :top
),

played as (
    select
        leaders.user_id,
        period_plays.start_time,
        period_plays.session_id,
        period_plays.item_in_session,
        logged_songs.song_id,
        logged_songs.title,
        logged_songs.artist,
        logged_songs.seconds,
        period_plays.logged_action_id
    from leaders
    inner join logged_users
        on leaders.user_id = logged_users.user_id
    inner join period_plays
        on logged_users.logged_user_id = period_plays.logged_user_id
    inner join logged_songs
        on period_plays.logged_song_id = logged_songs.logged_song_id
)

select
    users.user_id,
    coalesce(users.first_name, '') || ' ' || coalesce(users.last_name, '') as name,
    users.level,
    count(*) as plays,
    count(distinct played.song_id) as songs,
    count(distinct cast(played.start_time as date)) as days,
    sum(played.seconds) / 3600 as hours,
    max(played.start_time) as last_play
from played
inner join users
    on played.user_id = users.user_id
group by users.user_id, users.first_name, users.last_name, users.level
order by plays desc, users.user_id

-- rows
select
    played.user_id,
    played.start_time,
    played.title as song,
    played.artist,
    logged_actions.level,
    played.seconds
from played
inner join logged_actions
    on played.logged_action_id = logged_actions.logged_action_id
order by played.user_id, played.start_time, played.session_id, played.item_in_session
