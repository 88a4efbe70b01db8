-- One of the chosen people who did what `event` says, and the first time of it in the period.

select user_id, min(event_at) as happened_at
from period_visits
where page = case :event
    when 'upgrade' then 'Submit Upgrade'
    when 'downgrade' then 'Submit Downgrade'
    else 'Cancellation Confirmation'
end
group by user_id
