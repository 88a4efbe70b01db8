-- One state and its clock: hours from UTC in winter, and whether it has summer time.
--
-- A state with two zones has that of most of its people.

select
    locations.state,
    case
        when locations.state in ('HI') then -10
        when locations.state in ('AK') then -9
        when locations.state in ('CA', 'NV', 'OR', 'WA') then -8
        when locations.state in ('AZ', 'CO', 'ID', 'MT', 'NM', 'UT', 'WY') then -7
        when locations.state in (
            'AL', 'AR', 'IL', 'IA', 'KS', 'LA', 'MN', 'MS', 'MO', 'NE', 'ND', 'OK', 'SD', 'TN',
            'TX', 'WI'
        ) then -6
        when locations.state in ('PR') then -4
        else -5
    end as winter_hours,
    locations.state not in ('HI', 'AZ', 'PR') as has_summer
from locations
group by locations.state
