-- What the models call and Redshift spells in its own way.
-- Every file of this folder has the same names with the same results.
--
-- Arguments have no names there, a body is one expression, and a backslash in a text escapes.

-- The object that a record id points to: see RecordId. The divisor is 2 to the power of 38.
create or replace function file_of(bigint) returns bigint
immutable as $$ select $1 / 274877906944 $$ language sql;

-- 32 neighbouring whole numbers make a block, in which each of them has a bit of its own. Numbers
-- that differ add up to the union of their bits; with one that occurs twice, they do not.
create or replace function block_of(bigint) returns bigint
immutable as $$ select $1 - ($1 & 31) $$ language sql;

create or replace function bit_in_block(bigint) returns bigint
immutable as $$ select cast(1 as bigint) << cast($1 & 31 as integer) $$ language sql;

-- The same for ids of rows, which the cluster counts up: close neighbours share a bit.
create or replace function record_block(bigint) returns bigint
immutable as $$ select block_of($1 >> 7) $$ language sql;

create or replace function record_bit(bigint) returns bigint
immutable as $$ select bit_in_block($1 >> 7) $$ language sql;

-- Text without the space characters of Unicode around it.
create or replace function trimmed(varchar(65535)) returns varchar(65535)
immutable as $$ select btrim($1, '                　') $$ language sql;

-- A title or name as it is compared: lower case, no spaces around. The engine cannot compose
-- Unicode: texts have to come composed.
-- The two letters go first because their lower case would depend on their neighbours.
create or replace function match_text(varchar(65535)) returns varchar(65535)
immutable as $$ select lower(translate(trimmed($1), 'Σİ', 'σi')) $$ language sql;

-- An id for a member that the catalogue lacks: a prefix of 2 letters and 16 hex digits, as long as
-- the catalogue's own ids.
create or replace function inferred_id(varchar(2), varchar(65535)) returns varchar(18)
immutable as $$ select $1 || upper(substring(md5($2), 1, 16)) $$ language sql;

-- 1 = Monday … 7 = Sunday. The engine's own week begins with Sunday, as 0.
create or replace function iso_weekday(timestamp) returns bigint
immutable as $$
select cast(case when date_part(dow, $1) = 0 then 7 else date_part(dow, $1) end as bigint)
$$ language sql;

-- Milliseconds since 1970-01-01 UTC.
create or replace function epoch_milliseconds(timestamp) returns bigint
immutable as $$
select cast(datediff(millisecond, timestamp '1970-01-01 00:00:00', $1) as bigint)
$$ language sql;

-- The value if it is text with something in it, else null.
create or replace function text_or_null(varchar(65535)) returns varchar(65535)
immutable as $$ select nullif($1, '') $$ language sql;

-- What the warehouse keeps of an event, as one text: equal texts mean nothing was corrected.
create or replace function event_content(
    timestamp, bigint, bigint, bigint, bigint
) returns varchar(256)
immutable as $$
select cast(epoch_milliseconds($1) as varchar(20)) || '|' || cast($2 as varchar(20))
    || '|' || cast($3 as varchar(20)) || '|' || cast(coalesce($4, 0) as varchar(20))
    || '|' || cast(coalesce($5, 0) as varchar(20))
$$ language sql;

-- Every field of a song's metadata, as one text. Texts may be long, a text has 65,535 bytes at
-- most, so each is there by its md5.
create or replace function song_content(
    varchar(65535), varchar(65535), varchar(65535), varchar(65535),
    double precision, double precision, double precision, integer
) returns varchar(512)
immutable as $$
select md5(coalesce($1, '-')) || '|' || md5(coalesce($2, '-')) || '|' || md5(coalesce($3, '-'))
    || '|' || md5(coalesce($4, '-')) || '|' || cast(coalesce($5, -999) as varchar(64))
    || '|' || cast(coalesce($6, -999) as varchar(64)) || '|' || cast(coalesce($7, -1) as varchar(64))
    || '|' || cast(coalesce($8, 0) as varchar(20))
$$ language sql;

-- What stands before and after the last comma of a place; where there is none, all of it and ''.
create or replace function place_before_comma(varchar(65535)) returns varchar(65535)
immutable as $$ select trimmed(regexp_replace($1, ',[^,]*$', '')) $$ language sql;

create or replace function place_after_comma(varchar(65535)) returns varchar(65535)
immutable as $$
select case when strpos($1, ',') = 0 then ''
    else trimmed(reverse(split_part(reverse($1), ',', 1))) end
$$ language sql;

-- The n-th name of a credit such as "a feat. b" or "a & b; c", from 1; '' where there are fewer.
create or replace function credit_part(varchar(65535), integer) returns varchar(65535)
immutable as $$
select split_part(
    regexp_replace(
        $1,
        '\\s*(\\bfeat\\.|\\bfeaturing\\b|\\bft\\.|&|;|/|\\bwith\\b|\\bvs\\.)\\s*',
        ';', 1, 'p'
    ),
    ';',
    $2
)
$$ language sql;

-- 60 bits of the md5 of a text, as a number.
create or replace function text_number(varchar(65535)) returns bigint
immutable as $$ select strtol(substring(md5($1), 1, 15), 16) $$ language sql;
