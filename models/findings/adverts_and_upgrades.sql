-- {upgrades} people upgraded. Adverts that they heard in the week before: {adverts_before} a head.
-- Of those who do not pay, in a week with a visit: {adverts_usual}.

with upgrades as (
    select user_id, min(event_at) as upgraded_at
    from page_events
    where page = 'Submit Upgrade'
        and user_id is not null
    group by user_id
),

heard_before as (
    select count(*) as adverts
    from upgrades
    inner join page_events
        on upgrades.user_id = page_events.user_id
            and page_events.page = 'Roll Advert'
            and page_events.event_at <= upgrades.upgraded_at
            and page_events.event_at > upgrades.upgraded_at - interval '7' day
),

weeks as (
    select
        user_id,
        date_trunc('week', event_at) as week,
        sum(case when page = 'Roll Advert' then 1 else 0 end) as adverts
    from page_events
    where level = 'free'
        and user_id is not null
        and user_id not in (select upgrades.user_id from upgrades)
    group by user_id, date_trunc('week', event_at)
)

select
    (select count(*) from upgrades) as upgrades,
    (
        select round(1.0 * heard_before.adverts / (select count(*) from upgrades), 1)
        from heard_before
    ) as adverts_before,
    round(1.0 * sum(adverts) / count(*), 1) as adverts_usual
from weeks
where exists (select 1 from upgrades)
having count(*) > 0
