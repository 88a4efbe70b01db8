-- How much is listened, by how many, and how much of it is paid?
-- area: demand
-- counts: Plays in the period, the people who played something, the hours that the songs they
--   started last, and the share of plays that were logged as paid.
-- period: all
-- chart: tile value=plays
-- filters: level, gender, state, genre, device
-- compare: plays, listeners, hours, paid_share
-- column: plays integer plays – in the period
-- column: listeners integer people – who played something
-- column: hours number hours – lengths of the songs started
-- column: paid_share number % – of the plays, logged as paid
-- rows: plays – every play
-- finding: {plays|play|plays} by {listeners|person|people}: {hours} hours, {paid_share} % of the
--   plays paid.

with people_heard as (
    select
        logged_user_id,
        sum(plays) as plays,
        sum(case when is_paid then plays else 0 end) as paid_plays,
        sum(hundred_thousandths) as hundred_thousandths
    from day_plays
    group by logged_user_id
),

counted as (
    select
        sum(people_heard.plays) as plays,
        count(distinct logged_users.user_id) as listeners,
        sum(people_heard.paid_plays) as paid_plays,
        sum(people_heard.hundred_thousandths) as hundred_thousandths
    from people_heard
    inner join logged_users
        on people_heard.logged_user_id = logged_users.logged_user_id
)

select
    cast(plays as bigint) as plays,
    listeners,
    cast(hundred_thousandths as double precision) / 360000000 as hours,
    100 * cast(paid_plays as double precision) / plays as paid_share
from counted
where plays > 0

-- rows
select
    period_plays.start_time,
    logged_users.user_id,
    logged_actions.level,
    logged_songs.title as song,
    logged_songs.artist,
    logged_songs.seconds
from period_plays
inner join logged_users
    on period_plays.logged_user_id = logged_users.logged_user_id
inner join logged_actions
    on period_plays.logged_action_id = logged_actions.logged_action_id
inner join logged_songs
    on period_plays.logged_song_id = logged_songs.logged_song_id
order by period_plays.start_time, period_plays.session_id, period_plays.item_in_session
