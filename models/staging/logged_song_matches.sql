-- One logged song that is to be matched to the catalogue, and its match.
-- apply: temp
-- before: logged_songs
-- column: song_key bigint – 60 bits of an md5 over title, artist and length
-- column: title varchar – as logged, repaired
-- column: artist varchar – as logged, repaired
-- column: seconds double precision – length
-- column: song_id varchar – of the catalogue, or inferred
-- column: artist_id varchar – of the catalogue, or inferred
-- column: match varchar – title+artist+length, title+artist or inferred
--
-- To be matched are the songs that are new in this batch, and all songs if it brings song metadata.
-- The ladder is title + artist + length within a second, then title + artist with the closest
-- length (ties: the smallest song id), then an inferred member. Any spelling that the catalogue
-- uses for an artist counts.

with staged as (
    select distinct song_key, title, artist, seconds
    from logged_song_records
    where is_played = 1
        and song_key not in (select logged_songs.song_key from logged_songs)
),

pending as (
    select
        song_key, title, artist, seconds,
        match_text(title) as match_title,
        match_text(artist) as match_artist
    from (
        select * from staged
        union all
        select song_key, title, artist, seconds
        from logged_songs
        where exists (select 1 from song_records)
    ) as songs_to_match
),

spellings as (
    select distinct match_artist, artist_id
    from catalogue
),

artist_of_name as (
    select match_artist, min(artist_id) as artist_id
    from spellings
    group by match_artist
),

candidates as (
    select
        pending.song_key,
        catalogue.song_id,
        catalogue.artist_id,
        abs(catalogue.duration - pending.seconds) as difference,
        row_number() over (
            partition by pending.song_key
            order by abs(catalogue.duration - pending.seconds), catalogue.song_id
        ) as candidate_rank
    from pending
    inner join spellings
        on pending.match_artist = spellings.match_artist
    inner join catalogue
        on spellings.artist_id = catalogue.artist_id
            and pending.match_title = catalogue.match_title
),

artists_found as (
    select
        pending.*,
        candidates.song_id,
        candidates.difference,
        coalesce(
            candidates.artist_id,
            artist_of_name.artist_id,
            inferred_id('AI', pending.match_artist)
        ) as artist_id
    from pending
    left join candidates
        on pending.song_key = candidates.song_key
            and candidates.candidate_rank = 1
    left join artist_of_name
        on pending.match_artist = artist_of_name.match_artist
)

select
    song_key,
    title,
    artist,
    seconds,
    coalesce(
        song_id,
        inferred_id('SI', coalesce(match_title, '') || chr(31) || coalesce(artist_id, ''))
    ) as song_id,
    artist_id,
    case
        when song_id is null then 'inferred'
        when difference <= 1 then 'title+artist+length'
        else 'title+artist'
    end as match
from artists_found
