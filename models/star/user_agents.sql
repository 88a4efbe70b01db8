-- One user agent as logged, with the browser, system and device it names.
-- apply: append
-- key: user_agent
-- prune: songplays(user_agent), page_events(user_agent)
-- column: user_agent varchar – without literal quotes
-- column: browser varchar
-- column: os varchar
-- column: device varchar – desktop, phone or tablet

with staged as (
    select distinct user_agent
    from user_agent_records
    where user_agent_key in (select new_events.user_agent_key from new_events)
)

select
    user_agent,
    case
        when user_agent like '%Edg%' then 'Edge'
        when user_agent like '%OPR/%' or user_agent like '%Opera%' then 'Opera'
        when user_agent like '%Firefox/%' then 'Firefox'
        when user_agent like '%Trident/%' or user_agent like '%MSIE %' then 'Internet Explorer'
        when user_agent like '%Chrome/%' or user_agent like '%CriOS/%' then 'Chrome'
        when user_agent like '%Safari/%' then 'Safari'
        else 'other'
    end as browser,
    case
        when user_agent like '%Windows%' then 'Windows'
        when user_agent like '%iPhone%' or user_agent like '%iPad%' or user_agent like '%iPod%' then 'iOS'
        when user_agent like '%Android%' then 'Android'
        when user_agent like '%Macintosh%' then 'macOS'
        when user_agent like '%CrOS%' then 'ChromeOS'
        when user_agent like '%Linux%' or user_agent like '%X11%' then 'Linux'
        else 'other'
    end as os,
    case
        when user_agent like '%iPad%' then 'tablet'
        when user_agent like '%Android%' and user_agent not like '%Mobile%' then 'tablet'
        when user_agent like '%Mobile%' or user_agent like '%iPhone%' then 'phone'
        else 'desktop'
    end as device
from staged
where user_agent not in (select user_agents.user_agent from user_agents)
