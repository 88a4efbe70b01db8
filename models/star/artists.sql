-- One artist: of the catalogue, or inferred from plays because the catalogue lacks them.
-- apply: upsert
-- key: artist_id
-- prune: songs(artist_id)
-- column: artist_id varchar – an inferred one starts with AI
-- column: name varchar – the spelling that artist_names shows
-- column: location varchar – null if unknown
-- column: latitude double precision – degrees north
-- column: longitude double precision – degrees east
-- column: in_catalogue boolean – false for one that is inferred from plays
--
-- Where songs of one artist disagree about the place, the smallest song id that states one decides.

with statements as (
    select
        artist_id,
        text_or_null(artist_location) as location,
        artist_latitude as latitude,
        artist_longitude as longitude,
        row_number() over (
            partition by artist_id
            order by case when text_or_null(artist_location) is null then 1 else 0 end, song_id
        ) as location_rank,
        row_number() over (
            partition by artist_id
            order by
                case when artist_latitude is null or artist_longitude is null then 1 else 0 end,
                song_id
        ) as coordinates_rank
    from catalogue
    where artist_id in (select changed_artists.artist_id from changed_artists)
)

select
    artist_names.artist_id,
    artist_names.name,
    locations.location,
    coordinates.latitude,
    coordinates.longitude,
    locations.artist_id is not null as in_catalogue
from artist_names
left join statements as locations
    on artist_names.artist_id = locations.artist_id
        and locations.location_rank = 1
left join statements as coordinates
    on artist_names.artist_id = coordinates.artist_id
        and coordinates.coordinates_rank = 1
where artist_names.is_shown
    and artist_names.artist_id in (select changed_artists.artist_id from changed_artists)
