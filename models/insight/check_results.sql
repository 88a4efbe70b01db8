-- Do the rules of the tables hold?
-- area: operations
-- counts: The last result of every check, those that found something first.
-- period: none
-- chart: table
-- key: check_name
-- column: check_name text – as in `sparkify check show NAME`
-- column: status text – ok, warn or fail
-- column: severity text – fail stops the publish, warn does not
-- column: findings integer rows – that break the rule
-- column: rule text – as a sentence
-- column: checked_at time – UTC
-- finding: {held} of {checks|rule|rules} hold.

with ranked as (
    select
        check_name,
        status,
        severity,
        findings,
        rule,
        checked_at,
        row_number() over (partition by check_name order by checked_at desc, run_id desc) as place
    from ops.check_results
)

select check_name, status, severity, findings, rule, checked_at
from ranked
where place = 1
order by case status when 'fail' then 1 when 'warn' then 2 else 3 end, check_name

-- finding
select count(case when status = 'ok' then 1 end) as held, count(*) as checks
from ranked
where place = 1
