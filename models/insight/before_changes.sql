-- What do people do in the seven days before they upgrade, downgrade or cancel?
-- area: growth
-- counts: Plays and visits of telling pages by each person in the 7 days before their first upgrade
--   (or downgrade, or cancellation) of the period, a head; and beside it what people who did not do
--   it usually do in a week in which they were seen (from Monday, UTC): for an upgrade those who
--   were free then, for a downgrade those who paid. The last week may not be over yet.
-- period: all
-- chart: bar y=sign x=before
-- filters: gender, state, genre, device
-- parameter: event choice upgrade of upgrade, downgrade, cancellation – what is looked back from
-- key: sign
-- column: sign text – what was done
-- column: people integer people – who upgraded (downgraded, cancelled)
-- column: before number times – a head, in the 7 days before
-- column: usual number times – a head and week, of those who did not
-- people: people – who upgraded (downgraded, cancelled), once for each sign
-- finding: {people|person|people} {did}. Adverts that they heard in the week before: {before} a
--   head. Of {others}, in a week with a visit: {usual}.

with acts_before as (
    select acts.sign, count(*) as times
    from happenings
    inner join acts
        on happenings.user_id = acts.user_id
            and acts.acted_at < happenings.happened_at
            and acts.acted_at >= happenings.happened_at - interval '7 days'
    group by acts.sign
),

weeks as (
    select
        acts.user_id,
        date_trunc('week', acts.acted_at) as week,
        acts.sign,
        count(*) as times
    from acts
    left join happenings
        on acts.user_id = happenings.user_id
    where happenings.user_id is null
        and acts.level = case :event
            when 'upgrade' then 'free'
            when 'downgrade' then 'paid'
            else acts.level
        end
    group by acts.user_id, date_trunc('week', acts.acted_at), acts.sign
),

week_count as (
    select count(*) as weeks
    from (select distinct user_id, week from weeks) as person_weeks
),

usual_acts as (
    select sign, sum(times) as times
    from weeks
    group by sign
),

signs as (
    select sign from acts_before
    union
    select sign from usual_acts
),

compared as (
    select
        signs.sign,
        (select count(*) from happenings) as people,
        cast(coalesce(acts_before.times, 0) as double precision)
            / (select count(*) from happenings) as before,
        cast(coalesce(usual_acts.times, 0) as double precision)
            / nullif(week_count.weeks, 0) as usual
    from signs
    cross join week_count
    left join acts_before
        on signs.sign = acts_before.sign
    left join usual_acts
        on signs.sign = usual_acts.sign
    where signs.sign <> 'other pages'
        and exists (select 1 from happenings)
)

select sign, people, before, usual
from compared
order by sign

-- people
select
    compared.sign,
    chosen_people.user_id,
    chosen_people.first_name,
    chosen_people.last_name,
    chosen_people.gender,
    chosen_people.level,
    chosen_people.location,
    happenings.happened_at
from happenings
inner join chosen_people
    on happenings.user_id = chosen_people.user_id
cross join compared
order by compared.sign, happenings.happened_at, chosen_people.user_id

-- finding
select
    compared.people,
    case :event
        when 'upgrade' then 'upgraded'
        when 'downgrade' then 'downgraded'
        else 'cancelled'
    end as did,
    case :event
        when 'upgrade' then 'those who do not pay'
        when 'downgrade' then 'the others who pay'
        else 'the others'
    end as others,
    compared.before as before,
    compared.usual as usual
from compared
where compared.sign = 'adverts'
