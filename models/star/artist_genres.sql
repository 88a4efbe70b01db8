-- One genre of one artist.
-- apply: replace
-- when: genre_labels
-- key: artist_id, genre
-- references: artist_id -> artists.artist_id, genre -> genres.genre
-- column: artist_id varchar – of artists
-- column: genre varchar – of genres
-- column: source varchar – term (the artist's own term) or credit (an artist named in the credit)
-- column: weight double precision – share of the artist, 0 to 1
--
-- An artist without a term of their own, such as "A feat. B" or "A & B", takes the genres of the
-- artists that the name credits, in equal shares. Up to four names are read.

with terms as (
    select
        artist_labels.subject as artist_id,
        term_labels.label as genre,
        sum(artist_labels.weight * term_labels.weight) as weight
    from genre_labels as artist_labels
    inner join genre_labels as term_labels
        on artist_labels.label = term_labels.subject
            and term_labels.kind = 'term'
    where artist_labels.kind = 'artist'
    group by artist_labels.subject, term_labels.label
),

names as (
    select artist_id, credit_part(match_name, 1) as name from artist_names
    union
    select artist_id, credit_part(match_name, 2) as name from artist_names
    union
    select artist_id, credit_part(match_name, 3) as name from artist_names
    union
    select artist_id, credit_part(match_name, 4) as name from artist_names
),

credits as (
    select distinct
        names.artist_id,
        credited.artist_id as credited_artist_id
    from names
    inner join artist_names as credited
        on names.name = credited.match_name
    where names.artist_id <> credited.artist_id
        and names.artist_id not in (select terms.artist_id from terms)
        and credited.artist_id in (select terms.artist_id from terms)
),

credit_counts as (
    select artist_id, count(*) as credited_artists
    from credits
    group by artist_id
)

select
    terms.artist_id,
    terms.genre,
    'term' as source,
    terms.weight
from terms
inner join artists
    on terms.artist_id = artists.artist_id

union all

select
    credits.artist_id,
    terms.genre,
    'credit' as source,
    sum(terms.weight / credit_counts.credited_artists) as weight
from credits
inner join credit_counts
    on credits.artist_id = credit_counts.artist_id
inner join terms
    on credits.credited_artist_id = terms.artist_id
group by credits.artist_id, terms.genre
