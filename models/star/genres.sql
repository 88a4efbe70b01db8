-- One genre that a label source names.
-- apply: replace
-- when: genre_labels
-- key: genre
-- dist: all
-- column: genre varchar – as the label sources spell it
-- column: labelled_tracks bigint – tracks that the sources label with it, in the catalogue or not

select
    label as genre,
    cast(sum(case when kind = 'track' then 1 else 0 end) as bigint) as labelled_tracks
from genre_labels
where kind in ('track', 'term')
group by label
