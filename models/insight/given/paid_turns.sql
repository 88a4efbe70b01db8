-- One day, week or month in which the number of those who pay changes: how many more pay from it
-- on, and how many more, or fewer, from the next one on.
--
-- Whoever stopped and started in one step is not counted twice: they come again in the next one.

select turns.date, sum(turns.from_now) as from_now, sum(turns.from_next) as from_next
from (
    select
        linked.first_date as date,
        case when linked.date_before = linked.first_date then 0 else 1 end as from_now,
        case when linked.date_before = linked.first_date then 1 else 0 end as from_next
    from (
        select
            first_date,
            lag(last_date) over (partition by user_id order by paid_from) as date_before
        from paid_steps
    ) as linked
    union all
    select last_date as date, 0 as from_now, -1 as from_next
    from paid_steps
) as turns
group by turns.date
