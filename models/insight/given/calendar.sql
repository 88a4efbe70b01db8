-- One day of the period, up to 10,000 of them.

select cast(:since as date) + numbers.n as day
from (
    select cast(ones.n + 10 * tens.n + 100 * hundreds.n + 1000 * thousands.n as integer) as n
    from digits as ones
    cross join digits as tens
    cross join digits as hundreds
    cross join digits as thousands
) as numbers
where cast(:since as date) + numbers.n < cast(:until as date)
