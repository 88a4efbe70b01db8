-- One of the chosen people whose first event lies in the period, and the week or month of it.

select
    chosen_people.user_id,
    cast(date_trunc(:by, chosen_people.first_seen_at) as date) as cohort
from chosen_people
where chosen_people.first_seen_at >= :since
    and chosen_people.first_seen_at < :until
