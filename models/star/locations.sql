-- One location as logged: a metropolitan area, with its parts.
-- apply: append
-- key: location
-- prune: logged_users(location)
-- dist: all
-- column: location varchar – as logged, "City-City, ST-ST"
-- column: city varchar – what stands before the last comma: one city or several, joined by hyphens
-- column: state varchar – the first state, two letters
-- column: states varchar – every state of the area, joined by hyphens
-- column: region varchar – of the first state, as the US Census Bureau draws it; else null

with places as (
    select distinct location
    from logged_users
    where location is not null
        and location not in (select locations.location from locations)
),

parts as (
    select
        location,
        place_before_comma(location) as city,
        text_or_null(place_after_comma(location)) as states
    from places
)

select
    location,
    city,
    split_part(states, '-', 1) as state,
    states,
    case
        when split_part(states, '-', 1) in (
            'CT', 'ME', 'MA', 'NH', 'RI', 'VT', 'NJ', 'NY', 'PA'
        ) then 'Northeast'
        when split_part(states, '-', 1) in (
            'IL', 'IN', 'MI', 'OH', 'WI', 'IA', 'KS', 'MN', 'MO', 'NE', 'ND', 'SD'
        ) then 'Midwest'
        when split_part(states, '-', 1) in (
            'DE', 'FL', 'GA', 'MD', 'NC', 'SC', 'VA', 'DC', 'WV',
            'AL', 'KY', 'MS', 'TN', 'AR', 'LA', 'OK', 'TX'
        ) then 'South'
        when split_part(states, '-', 1) in (
            'AZ', 'CO', 'ID', 'MT', 'NV', 'NM', 'UT', 'WY', 'AK', 'CA', 'HI', 'OR', 'WA'
        ) then 'West'
    end as region
from parts
