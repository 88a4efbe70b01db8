-- Plays of one day of the period, one set of personal attributes, one level and one user agent, of
-- those that the filters leave, with the lengths of their songs. The same may stand here twice.

select
    session_days.day,
    session_days.logged_user_id,
    session_days.is_paid,
    session_days.user_agent_id,
    session_days.plays,
    session_days.hundred_thousandths
from session_days
where session_days.day >= cast(:since as date)
    and session_days.day < cast(:until as date)
    and session_days.plays > 0
-- filter: level
    and session_days.is_paid = (:level = 'paid')
-- filter: gender, state
    and session_days.logged_user_id in (select kept_users.logged_user_id from kept_users)
-- filter: device
    and session_days.user_agent_id in (select kept_agents.user_agent_id from kept_agents)
-- instead: genre
select
    cast(period_plays.start_time as date) as day,
    period_plays.logged_user_id,
    logged_actions.level = 'paid' as is_paid,
    coalesce(period_plays.user_agent_id, 0) as user_agent_id,
    count(*) as plays,
    sum(cast(round(logged_songs.seconds * 100000) as bigint)) as hundred_thousandths
from period_plays
inner join logged_actions
    on period_plays.logged_action_id = logged_actions.logged_action_id
inner join logged_songs
    on period_plays.logged_song_id = logged_songs.logged_song_id
group by
    cast(period_plays.start_time as date), period_plays.logged_user_id,
    logged_actions.level = 'paid', coalesce(period_plays.user_agent_id, 0)
