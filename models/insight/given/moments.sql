-- One moment at which people are looked at: the newest, and those whole weeks before it.

select numbers.week, :moment - numbers.week * interval '7 days' as moment
from (
    select cast(ones.n + 10 * tens.n as integer) as week
    from digits as ones
    cross join digits as tens
) as numbers
where numbers.week < :moments
