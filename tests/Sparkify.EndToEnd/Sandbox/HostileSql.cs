namespace Sparkify.EndToEnd.Sandbox;

/// <summary>Statements that want more than to read, by what they want. None of them may get it.</summary>
public static class HostileSql
{
    private const string Target = "/tmp/sparkify-hostile";

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ByCategory { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["files"] =
        [
            "select * from '/etc/passwd'", "select * from read_text('/etc/passwd')", "select * from read_blob('/etc/passwd')", "select * from read_csv('/etc/passwd')",
            "select * from read_csv_auto('/etc/passwd', header = false)", "select * from read_json('/proc/self/environ')", "select * from read_ndjson_objects('/etc/passwd')",
            "select * from parquet_scan('/tmp/x.parquet')", "select * from parquet_metadata('/tmp/x.parquet')", "select * from glob('/etc/*')", "select * from sniff_csv('/etc/passwd')",
            "select * from \"/etc/passwd\"", "select * from 'file:///etc/passwd'", "from '/etc/hosts' select *", "select (select content from read_text('/etc/hostname'))",
            "select * from songs where exists (select 1 from read_text('/etc/hostname'))", "with x as (from read_text('/etc/hostname')) select * from x",
            "select * from songs, lateral (select * from read_text('/etc/hostname'))", "select * from read_duckdb('/tmp/x.duckdb')", "select * from seq_scan('songs')",
            "select list(content) over () from read_text('/etc/hostname')", "values ((select content from read_text('/etc/hostname')))", "table '/etc/passwd'", "summarize '/etc/passwd'",
            "describe '/etc/passwd'", "explain select * from '/etc/passwd'", "select * from songs natural join '/etc/passwd'", "select * from (pivot '/etc/passwd' on column0)",
        ],
        ["network"] =
        [
            "select * from 'http://127.0.0.1:9/x.csv'", "select * from read_csv('http://127.0.0.1:9/x.csv')", "select * from read_parquet('s3://bucket/x.parquet')", "install httpfs", "load httpfs",
            "install spatial from 'http://127.0.0.1:9'", "force install postgres", "attach 'postgres:host=127.0.0.1' as p", "select * from 'https://example.com/x.json'",
            "select * from read_json('hf://datasets/x')", "update extensions", "select * from duckdb_extensions()",
        ],
        ["settings"] =
        [
            "set enable_external_access = true", "set global lock_configuration = false", "reset enable_external_access", "pragma enable_external_access", "set memory_limit = '100GB'", "pragma threads = 64",
            "set temp_directory = '/tmp'", "set variable x = 1", "select getvariable('x')", "select current_setting('temp_directory')", "select * from duckdb_settings()", "use memory", "set schema = 'ops'",
            "select * from duckdb_secrets()", "create secret (type s3)", "select * from which_secret('s3://x', 's3')", "pragma enable_profiling = 'json'", "set profiling_output = '/tmp/x'",
            "select * from enable_logging('file', storage_path := '/tmp/x')", "call enable_logging(storage = 'file')", "select write_log('x', level := 'ERROR')", "select * from disable_logging()",
            "pragma enable_checkpoint_on_shutdown", "select setseed(0.5)", "select nextval('s')", "select * from enable_profiling()", "call truncate_duckdb_logs()",
        ],
        ["writes"] =
        [
            $"copy songs to '{Target}.csv'", $"copy (select 1) to '{Target}.parquet' (format parquet)", $"export database '{Target}'", $"import database '{Target}'", $"attach '{Target}.duckdb' as x",
            "create table x (a int)", "create temp table x as select 1", "create view x as select 1", "create macro f(a) as a", "insert into songs select * from songs", "delete from songs", "update songs set title = ''",
            "drop table songs", "truncate songs", "alter table songs add column x int", "merge into songs using songs as s on false when not matched then insert *", "checkpoint", "force checkpoint", "select * from checkpoint()",
            "select * from force_checkpoint()", "vacuum", "analyze", "begin", "commit", "with x as (delete from songs returning *) select * from x", "with x as (insert into songs default values returning *) select * from x",
            "comment on table songs is 'x'", "create or replace table songs as select 1", "detach warehouse", $"copy songs from '{Target}.csv'", $"copy songs to program 'touch {Target}'", "create sequence s", "create type t as enum ('a')",
            "prepare p as select 1", "execute p", "deallocate p", "call pragma_version()", "explain analyze delete from songs", "explain analyze select 1", "select * from songs into x",
        ],
        ["stacking"] =
        [
            "select 1; select 2", "select 1;; drop table songs", "select 1; copy songs to '/tmp/sparkify-hostile.csv'", "select 1 /* ; */ ; set memory_limit = '1TB'", "; ; select 1; create table x (a int)", "select ';' ; drop table songs --",
            "select $$;$$; drop table songs", "explain select 1; drop table songs", "select 1 -- \n; drop table songs", "select '\\'; drop table songs --'", "select $a$ $b$ $a$; drop table songs; select $b$", "/* select 1 */ drop table songs",
            "-- select 1\ndrop table songs", "select 1\u037e drop table songs", "select 1\uff1b drop table songs", "(select 1); (drop table songs)", "select e'\\''; drop table songs; --'",
        ],
        ["quoting"] =
        [
            "select * from \"read_text\"('/etc/passwd')", "select * from main.read_text('/etc/passwd')", "select * from system.main.read_text('/etc/passwd')", "select * from READ_TEXT('/etc/passwd')", "select * from \"READ_text\" ( '/etc/passwd' )",
            "select * from read_text/**/('/etc/passwd')", "select * from \u200bread_text('/etc/passwd')", "select * from ｒead_text('/etc/passwd')", "select * from U&\"read\\005ftext\"('/etc/passwd')", "from query('select * from read_text(''/etc/passwd'')')",
            "from query_table('/etc/passwd')", "from query_table(['songs', '/etc/passwd'])", "select * from json_execute_serialized_sql(json_serialize_sql('select * from read_text(''/etc/passwd'')'))", "select json_deserialize_sql('{}')",
            "select * from sql_auto_complete('sel')", "pragma json_execute_serialized_sql('{}')", "select '/etc/passwd'.read_text()", "select 'x'.write_log()", "select system.main.write_log('x')", "select main.current_setting('threads')",
            "select \"current_setting\"('threads')", "execute immediate 'select 1'", "select * from check_peg_parser('x')", "select * from enable_peg_parser()",
        ],
        ["leaks"] =
        [
            "select * from duckdb_databases()", "select * from duckdb_databases", "pragma database_list", "select * from pragma_database_list", "show databases", "show all tables", "show tables", "select * from information_schema.tables", "select * from pg_catalog.pg_tables",
            "select * from sqlite_master", "select * from duckdb_tables()", "select * from duckdb_views", "select * from duckdb_functions()", "select * from duckdb_logs()", "select * from duckdb_log_contexts()", "select * from duckdb_temporary_files()",
            "select * from duckdb_memory()", "select * from duckdb_connection_count()", "select * from pragma_storage_info('songs')", "select * from pragma_metadata_info()", "select * from pragma_user_agent()", "select * from pragma_platform()", "call pragma_database_size()",
            "select current_database()", "select current_query()", "select version()", "select txid_current()", "select current_connection_id()", "select * from duckdb_external_file_cache()", "select pg_get_viewdef(1)", "select getenv('HOME')",
            "with duckdb_settings as (select * from duckdb_settings) select * from duckdb_settings", "with recursive duckdb_databases as (select * from duckdb_databases union all select * from duckdb_databases) select * from duckdb_databases",
            "select (with duckdb_views as (select 1) select 1), * from duckdb_views", "with a as (select * from duckdb_tables), duckdb_tables as (select 1) select * from a", "select stats(title) from songs", "select * from test_all_types()", "select * from repeat_row(1, num_rows = 3)",
            "select in_search_path('a', 'b')", "select * from duckdb_variables()", "select * from duckdb_prepared_statements()", "select * from other.songs", "select * from memory.main.songs", "select * from temp.x", "select ?", "select $1", "select $name",
        ],
        ["sleep"] = ["select sleep_ms(60000)", "select pg_sleep(60)"],
    };

    /// <summary>Statements that read, and never end, or want more room than there is.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Bombs { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["cpu"] =
        [
            "select sum(a.range * b.range % 7) from range(1000000) a, range(1000000) b",
            "with recursive t as (select 1 as n union all select n + 1 from t) select max(n) from t",
            "select levenshtein(repeat('ab', 200000), repeat('ba', 200000))",
        ],
        ["memory"] =
        [
            "select length(repeat('x', 2000000000)) + length(repeat('y', 2000000000)) + length(repeat('z', 2000000000))",
            "select length(repeat(repeat('abcdefgh', 1000000), 500))",
            "select list(a.range || repeat('x', 1000)) from range(100000000) a",
            "select string_agg(repeat('x', 100000), '') from range(1000000)",
            "select * from (select range as a from range(1000000000)) order by hash(a) desc",
        ],
        ["result"] =
        [
            "select * from range(1000000000000)", "select repeat('x', 1000) from range(1000000000)", "select repeat('x', 50000000)", "select a.*, b.*, c.* from songplays a, songplays b, songplays c",
        ],
        ["nesting"] =
        [
            $"select {new string('(', 20_000)}1{new string(')', 20_000)}", $"select {string.Concat(Enumerable.Repeat("abs(", 3_000))}1{new string(')', 3_000)}", $"select {string.Join("+", Enumerable.Repeat("1", 60_000))}",
            $"select {string.Concat(Enumerable.Repeat("(select ", 2_000))}1{new string(')', 2_000)}", $"select '{new string('x', 190_000)}'", $"select {new string('[', 5_000)}{new string(']', 5_000)}", $"select 1 {string.Concat(Enumerable.Repeat("union all select 1 ", 8_000))}",
        ],
    };

    public static IEnumerable<string> All => ByCategory.Values.SelectMany(each => each);
}
