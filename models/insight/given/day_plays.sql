-- Plays of one day of the period, one set of personal attributes, one level and one user agent, of
-- those that the filters leave.

select
    activity_days.day,
    activity_days.logged_user_id,
    activity_days.is_paid,
    activity_days.user_agent_id,
    activity_days.plays
from activity_days
where activity_days.day >= cast(:since as date)
    and activity_days.day < cast(:until as date)
    and activity_days.plays > 0
-- filter: level
    and activity_days.is_paid = (:level = 'paid')
-- filter: gender, state
    and activity_days.logged_user_id in (select kept_users.logged_user_id from kept_users)
-- filter: device
    and activity_days.user_agent_id in (select kept_agents.user_agent_id from kept_agents)
-- instead: genre
select
    cast(period_plays.start_time as date) as day,
    period_plays.logged_user_id,
    logged_actions.level = 'paid' as is_paid,
    coalesce(period_plays.user_agent_id, 0) as user_agent_id,
    count(*) as plays
from period_plays
inner join logged_actions
    on period_plays.logged_action_id = logged_actions.logged_action_id
group by
    cast(period_plays.start_time as date), period_plays.logged_user_id,
    logged_actions.level = 'paid', coalesce(period_plays.user_agent_id, 0)
