-- What one person did in the days from a moment on in which the outcome lies: whole weeks.

select
    moments.moment,
    weekly_visits.user_id,
    max(weekly_visits.has_paid) as has_paid,
    max(weekly_visits.upgraded_at) as upgraded_at,
    max(weekly_visits.downgraded_at) as downgraded_at,
    max(weekly_visits.cancelled_at) as cancelled_at
from moments
inner join weekly_visits
    on moments.week > weekly_visits.week
        and moments.week <= weekly_visits.week + cast(:within as integer) / 7
group by moments.moment, weekly_visits.user_id
