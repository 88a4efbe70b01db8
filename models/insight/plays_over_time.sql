-- How many plays are there, day by day?
-- area: demand
-- counts: Plays by the day, week (from Monday) or month in which they started, UTC, and how many of
--   them were logged as free and as paid. Days without plays are shown as 0.
-- period: all
-- chart: line x=date y=plays
-- filters: level, gender, state, genre, device
-- parameter: by choice day of day, week, month – length of a step
-- key: date
-- compare: plays
-- column: date date – first day of the step
-- column: plays integer plays – all
-- column: free_plays integer plays – logged as free
-- column: paid_plays integer plays – logged as paid
-- rows: plays – every play
-- finding: The {step} of {date} had the most plays, {plays}; on average there were {usual}.

with days as (
    select
        day,
        sum(plays) as plays,
        sum(case when is_paid then 0 else plays end) as free_plays,
        sum(case when is_paid then plays else 0 end) as paid_plays
    from day_plays
    group by day
),

steps as (
    select
        cast(date_trunc(:by, calendar.day) as date) as date,
        cast(coalesce(sum(days.plays), 0) as bigint) as plays,
        cast(coalesce(sum(days.free_plays), 0) as bigint) as free_plays,
        cast(coalesce(sum(days.paid_plays), 0) as bigint) as paid_plays
    from calendar
    left join days
        on calendar.day = days.day
    where exists (select 1 from days)
    group by cast(date_trunc(:by, calendar.day) as date)
)

select date, plays, free_plays, paid_plays
from steps
order by date

-- rows
select
    cast(date_trunc(:by, period_plays.start_time) as date) as date,
    period_plays.start_time,
    logged_users.user_id,
    logged_actions.level,
    logged_songs.title as song,
    logged_songs.artist
from period_plays
inner join logged_users
    on period_plays.logged_user_id = logged_users.logged_user_id
inner join logged_actions
    on period_plays.logged_action_id = logged_actions.logged_action_id
inner join logged_songs
    on period_plays.logged_song_id = logged_songs.logged_song_id
order by period_plays.start_time, period_plays.session_id, period_plays.item_in_session

-- finding
select
    :by as step,
    steps.date,
    steps.plays,
    (select avg(steps.plays) from steps) as usual
from steps
order by steps.plays desc, steps.date
limit 1
