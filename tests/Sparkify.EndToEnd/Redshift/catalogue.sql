-- What a session on Redshift finds and PostgreSQL lacks, as far as the product asks for it.
set allow_system_table_mods = on;

create table pg_catalog.sys_load_error_detail (
    user_id integer, query_id bigint, transaction_id bigint, session_id integer, database_name char(64), table_id integer,
    start_time timestamp, file_name char(256), line_number bigint, column_name char(127), column_type char(10),
    column_length char(10), position integer, error_code integer, error_message char(512)
);

create table pg_catalog.sys_load_history (
    user_id integer, query_id bigint, transaction_id bigint, session_id integer, database_name text, status text,
    table_name text, start_time timestamp, end_time timestamp, duration bigint, data_source text, loaded_rows bigint,
    loaded_bytes bigint, source_file_count integer, source_file_bytes bigint, file_count_scanned integer,
    file_bytes_scanned bigint, error_count bigint, copy_job_id bigint
);

create table pg_catalog.stand_in_attributes (table_name text primary key, diststyle text, sortkey1 text, sortkey_num integer);

create view pg_catalog.svv_table_info as
select
    current_database()::text as "database", n.nspname::text as "schema", c.oid::bigint as table_id, c.relname::text as "table",
    'Y, AUTO(ENCODE)'::text as encoded, coalesce(a.diststyle, 'AUTO(ALL)') as diststyle, a.sortkey1,
    coalesce(a.sortkey_num, 0) as sortkey_num, pg_relation_size(c.oid) / 1048576 as size,
    greatest(c.reltuples, 0)::numeric as tbl_rows, greatest(c.reltuples, 0)::numeric as estimated_visible_rows
from pg_class as c
inner join pg_namespace as n on n.oid = c.relnamespace
left join pg_catalog.stand_in_attributes as a on a.table_name = c.relname
where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and c.relpersistence <> 't';

grant select on pg_catalog.sys_load_error_detail, pg_catalog.sys_load_history, pg_catalog.svv_table_info to public;

create function pg_catalog.redshift_version() returns text immutable return
    'PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC gcc (GCC) 3.4.2 20041017 (Red Hat 3.4.2-6.fc3), Redshift 1.0.133407';

create function pg_catalog.getdate() returns timestamp stable return date_trunc('second', now() at time zone 'UTC');

create function pg_catalog.dateadd(part text, amount bigint, moment timestamp) returns timestamp immutable return
    moment + amount * case when part like 'q%' then interval '3 months' else ('1 ' || part)::interval end;

-- How many boundaries of the part lie between the two.
create function pg_catalog.datediff(part text, since timestamp, until timestamp) returns bigint immutable return
    case
        when part like 'y%' then extract(year from until) - extract(year from since)
        when part like 'q%' then (extract(year from until) - extract(year from since)) * 4 + extract(quarter from until) - extract(quarter from since)
        when part in ('month', 'months', 'mon', 'mons') then
            (extract(year from until) - extract(year from since)) * 12 + extract(month from until) - extract(month from since)
        else floor(extract(epoch from date_trunc(part, until) - date_trunc(part, since)) / case
            when part like 'micro%' then 0.000001 when part like 'milli%' or part = 'ms' then 0.001 when part like 's%' then 1
            when part like 'mi%' then 60 when part like 'h%' then 3600 when part like 'd%' then 86400 else 604800
        end)
    end;

-- All that fits is replaced, not the first only.
create function pg_catalog.redshift_regexp_replace(words text, pattern text) returns text immutable return
    regexp_replace(words, pattern, '', 'g');
create function pg_catalog.redshift_regexp_replace(words text, pattern text, instead text) returns text immutable return
    regexp_replace(words, pattern, instead, 'g');
create function pg_catalog.redshift_regexp_replace(words text, pattern text, instead text, start integer) returns text immutable return
    regexp_replace(words, pattern, instead, start, 0);
create function pg_catalog.redshift_regexp_replace(words text, pattern text, instead text, start integer, mode text) returns text immutable return
    regexp_replace(words, replace(pattern, '\b', '\y'), instead, start, 0, replace(mode, 'p', ''));

create function pg_catalog.strtol(digits text, base integer) returns bigint immutable strict language plpgsql as $$
declare
    number bigint := 0;
begin
    for i in 1..length(digits) loop
        number := number * base + position(substr(lower(digits), i, 1) in '0123456789abcdefghijklmnopqrstuvwxyz') - 1;
    end loop;
    return number;
end
$$;

create function pg_catalog.json_extract_path_text(document text, variadic names text[]) returns text immutable strict return
    coalesce((document::jsonb) #>> names, '');

create function pg_catalog.charindex(part text, words text) returns integer immutable strict return strpos(words, part);

create function pg_catalog.pg_last_copy_id() returns bigint stable return
    coalesce((select max(query_id) from sys_load_history where session_id = pg_backend_pid() and status = 'completed'), -1);
create function pg_catalog.pg_last_copy_count() returns bigint stable return
    coalesce((select loaded_rows from sys_load_history where query_id = pg_catalog.pg_last_copy_id()), 0);
