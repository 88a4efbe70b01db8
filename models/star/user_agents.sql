-- One user agent as logged, with the browser, system and device it names.
-- apply: append
-- key: user_agent_id
-- unique: user_agent
-- prune: plays(user_agent_id), visits(user_agent_id)
-- dist: all
-- column: user_agent_id integer – number in this warehouse; another one may number differently
-- column: user_agent_key bigint – 60 bits of an md5 over the text
-- column: user_agent varchar – without literal quotes
-- column: browser varchar – Edge, Opera, Firefox, Internet Explorer, Chrome, Safari or other
-- column: os varchar – Windows, iOS, Android, macOS, ChromeOS, Linux or other
-- column: device varchar – desktop, phone or tablet

with staged as (
    select distinct user_agent_key, user_agent
    from user_agent_records
    where user_agent_key not in (select user_agents.user_agent_key from user_agents)
),

last_known as (
    select coalesce(max(user_agent_id), 0) as user_agent_id
    from user_agents
)

select
    cast(
        last_known.user_agent_id + row_number() over (order by staged.user_agent_key) as integer
    ) as user_agent_id,
    staged.user_agent_key,
    staged.user_agent,
    case
        when staged.user_agent like '%Edg%' then 'Edge'
        when staged.user_agent like '%OPR/%' or staged.user_agent like '%Opera%' then 'Opera'
        when staged.user_agent like '%Firefox/%' then 'Firefox'
        when staged.user_agent like '%Trident/%' or staged.user_agent like '%MSIE %'
            then 'Internet Explorer'
        when staged.user_agent like '%Chrome/%' or staged.user_agent like '%CriOS/%' then 'Chrome'
        when staged.user_agent like '%Safari/%' then 'Safari'
        else 'other'
    end as browser,
    case
        when staged.user_agent like '%Windows%' then 'Windows'
        when staged.user_agent like '%iPhone%'
            or staged.user_agent like '%iPad%'
            or staged.user_agent like '%iPod%'
            then 'iOS'
        when staged.user_agent like '%Android%' then 'Android'
        when staged.user_agent like '%Macintosh%' then 'macOS'
        when staged.user_agent like '%CrOS%' then 'ChromeOS'
        when staged.user_agent like '%Linux%' or staged.user_agent like '%X11%' then 'Linux'
        else 'other'
    end as os,
    case
        when staged.user_agent like '%iPad%' then 'tablet'
        when staged.user_agent like '%Android%' and staged.user_agent not like '%Mobile%'
            then 'tablet'
        when staged.user_agent like '%Mobile%' or staged.user_agent like '%iPhone%' then 'phone'
        else 'desktop'
    end as device
from staged
cross join last_known
