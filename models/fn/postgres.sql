-- What the models call and PostgreSQL spells in its own way.
-- Every file of this folder has the same names with the same results.

-- The object that a record id points to: see RecordId.
create or replace function file_of(record_id bigint) returns bigint
immutable strict parallel safe
return record_id >> 38;

-- 32 neighbouring whole numbers make a block, in which each of them has a bit of its own. Numbers
-- that differ add up to the union of their bits; with one that occurs twice, they do not.
create or replace function block_of(number bigint) returns bigint
immutable strict parallel safe
return number - (number & 31);

create or replace function bit_in_block(number bigint) returns bigint
immutable strict parallel safe
return cast(1 as bigint) << cast(number & 31 as integer);

-- The same for ids of records, which lie some hundred bytes apart: close neighbours share a bit.
create or replace function record_block(id bigint) returns bigint
immutable strict parallel safe
return block_of(id >> 7);

create or replace function record_bit(id bigint) returns bigint
immutable strict parallel safe
return bit_in_block(id >> 7);

-- Text without the space characters of Unicode around it.
create or replace function trimmed(words varchar) returns varchar
immutable strict parallel safe
return btrim(
    words,
    E' \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'
);

-- A title or name as it is compared: composed Unicode, lower case, no spaces around.
-- The two letters go first because their lower case would depend on their neighbours.
create or replace function match_text(words varchar) returns varchar
immutable strict parallel safe
return lower(translate(trimmed(normalize(words, nfc)), 'Σİ', 'σi') collate "und-x-icu");

-- An id for a member that the catalogue lacks: a prefix of 2 letters and 16 hex digits, as long as
-- the catalogue's own ids.
create or replace function inferred_id(prefix varchar, words varchar) returns varchar
immutable strict parallel safe
return prefix || upper(substr(md5(words), 1, 16));

-- 1 = Monday … 7 = Sunday.
create or replace function iso_weekday(moment timestamp) returns bigint
immutable strict parallel safe
return cast(extract(isodow from moment) as bigint);

-- Milliseconds since 1970-01-01 UTC. The hundredth makes up for what a binary fraction may lack.
create or replace function epoch_milliseconds(moment timestamp) returns bigint
immutable strict parallel safe
return cast(floor(date_part('epoch', moment) * 1000 + 0.01) as bigint);

-- The value if it is text with something in it, else null.
create or replace function text_or_null(words varchar) returns varchar
immutable parallel safe
return nullif(words, '');

-- What the warehouse keeps of an event, as one text: equal texts mean nothing was corrected.
create or replace function event_content(
    moment timestamp, action_key bigint, user_key bigint, user_agent_key bigint, song_key bigint
) returns varchar
immutable parallel safe
return concat_ws(
    '|', epoch_milliseconds(moment), action_key, user_key,
    coalesce(user_agent_key, 0), coalesce(song_key, 0)
);

-- Every field of a song's metadata, as one text.
create or replace function song_content(
    title varchar, artist_id varchar, artist_name varchar, artist_location varchar,
    latitude double precision, longitude double precision, duration double precision,
    released integer
) returns varchar
immutable parallel safe
return concat_ws(
    '|', title, artist_id, artist_name, coalesce(artist_location, '-'),
    coalesce(latitude, -999), coalesce(longitude, -999), duration, coalesce(released, 0)
);

-- What stands before and after the last comma of a place; where there is none, all of it and ''.
create or replace function place_before_comma(place varchar) returns varchar
immutable strict parallel safe
return trimmed(regexp_replace(place, ',[^,]*$', ''));

create or replace function place_after_comma(place varchar) returns varchar
immutable strict parallel safe
return coalesce(trimmed(substring(place from ',([^,]*)$')), '');

-- The n-th name of a credit such as "a feat. b" or "a & b; c", from 1; '' where there are fewer.
create or replace function credit_part(names varchar, n integer) returns varchar
immutable strict parallel safe
return split_part(
    regexp_replace(
        names, '\s*(\yfeat\.|\yfeaturing\y|\yft\.|&|;|/|\ywith\y|\yvs\.)\s*', ';', 'g'
    ),
    ';',
    n
);

-- 60 bits of the md5 of a text, as a number.
create or replace function text_number(words varchar) returns bigint
immutable strict parallel safe
return cast(cast('x' || substr(md5(words), 1, 15) as bit(60)) as bigint);
