-- What the models call and DuckDB spells in its own way.
-- Every file of this folder has the same names with the same results.

-- The object that a record id points to: see RecordId.
create or replace macro file_of(record_id) as record_id >> 38;

-- 32 neighbouring whole numbers make a block, in which each of them has a bit of its own. Numbers
-- that differ add up to the union of their bits; with one that occurs twice, they do not.
create or replace macro block_of(number) as number - (number & 31);
create or replace macro bit_in_block(number) as cast(1 as bigint) << (number & 31);

-- The same for ids of records, which lie some hundred bytes apart: close neighbours share a bit.
create or replace macro record_block(id) as block_of(id >> 7);
create or replace macro record_bit(id) as bit_in_block(id >> 7);

-- A title or name as it is compared: composed Unicode, lower case, no spaces around.
create or replace macro match_text(text) as lower(trim(nfc_normalize(text)));

-- An id for a member that the catalogue lacks: a prefix of 2 letters and 16 hex digits, as long as
-- the catalogue's own ids.
create or replace macro inferred_id(prefix, text) as prefix || upper(substr(md5(text), 1, 16));

-- 1 = Monday … 7 = Sunday.
create or replace macro iso_weekday(moment) as extract(isodow from moment);

-- Milliseconds since 1970-01-01 UTC.
create or replace macro epoch_milliseconds(moment) as epoch_ms(moment);

-- The value if it is text with something in it, else null.
create or replace macro text_or_null(text) as nullif(text, '');

-- What the warehouse keeps of an event, as one text: equal texts mean nothing was corrected.
create or replace macro event_content(moment, action_key, user_key, user_agent_key, song_key) as
    concat_ws(
        '|', epoch_ms(moment), action_key, user_key,
        coalesce(user_agent_key, 0), coalesce(song_key, 0)
    );

-- Every field of a song's metadata, as one text.
create or replace macro song_content(
    title, artist_id, artist_name, artist_location, latitude, longitude, duration, released
) as
    concat_ws(
        '|', title, artist_id, artist_name, coalesce(artist_location, '-'),
        coalesce(latitude, -999), coalesce(longitude, -999), duration, coalesce(released, 0)
    );

-- What stands before and after the last comma of a place; where there is none, all of it and ''.
create or replace macro place_before_comma(place) as trim(regexp_replace(place, ',[^,]*$', ''));
create or replace macro place_after_comma(place) as
    case when contains(place, ',') then trim(regexp_extract(place, ',([^,]*)$', 1)) else '' end;

-- The n-th name of a credit such as "a feat. b" or "a & b; c", from 1; '' where there are fewer.
create or replace macro credit_part(names, n) as
    split_part(
        regexp_replace(
            names, '\s*(\bfeat\.|\bfeaturing\b|\bft\.|&|;|/|\bwith\b|\bvs\.)\s*', ';', 'g'
        ),
        ';',
        cast(n as integer)
    );

-- 60 bits of the md5 of a text, as a number.
create or replace macro text_number(words) as cast('0x' || substr(md5(words), 1, 15) as bigint);
