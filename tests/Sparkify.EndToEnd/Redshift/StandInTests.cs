using Npgsql;
using Shouldly;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>What the stand-in takes, refuses and answers, without COPY.</summary>
public sealed class StandInTests
{
    [Fact]
    public async Task It_says_that_it_is_Redshift_and_lets_nobody_in_without_encryption_or_password()
    {
        await using var standIn = RedshiftStandIn.Start();
        using var connection = standIn.Open();

        connection.ServerVersion.ShouldBe("8.0.2");
        Scalar(connection, "select version()").ShouldBe("PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC gcc (GCC) 3.4.2 20041017 (Red Hat 3.4.2-6.fc3), Redshift 1.0.133407");
        Refusal(() => Open(standIn, with => with.SslMode = SslMode.Disable)).ShouldStartWith("28000: ");
        Refusal(() => Open(standIn, with => with.Password = "wrong")).ShouldStartWith("28P01: ");
        Should.Throw<NpgsqlException>(() => Open(standIn, with => with.RootCertificate = null));
        Should.Throw<NpgsqlException>(() => Open(standIn, with => with.Host = "127.0.0.1"));
    }

    [Fact]
    public async Task A_table_is_spread_and_sorted_and_its_keys_are_not_enforced()
    {
        await using var standIn = RedshiftStandIn.Start();
        using var connection = standIn.Open();

        Execute(connection, """
            create table if not exists plays (
                play_id bigint identity(0, 1) primary key, "song_id" varchar(18) not null encode zstd distkey references songs (song_id),
                start_time timestamp not null sortkey, extra super, note varchar(5), unique (song_id, start_time)
            ) backup no
            """);
        Execute(connection, "create table songs (song_id varchar(18), title varchar(max), primary key (song_id)) diststyle all compound sortkey (title, song_id)");
        Execute(connection, "insert into plays (song_id, start_time) values ('S1', timestamp '2018-11-01'), ('S1', timestamp '2018-11-01')");
        Execute(connection, "create temp table twice diststyle even as select song_id from plays");

        Scalar(connection, "select count(*) from twice").ShouldBe(2L);
        Refusal(() => Execute(connection, "insert into plays (song_id, start_time) values (null, timestamp '2018-11-01')")).ShouldStartWith("23502: ");
        Refusal(() => Execute(connection, "insert into plays (song_id, start_time, note) values ('S1', timestamp '2018-11-01', 'éééé')")).ShouldStartWith("23514: ");
        Rows(connection, "select \"table\", diststyle, sortkey1, sortkey_num from svv_table_info order by 1")
            .ShouldBe(["plays|KEY(song_id)|start_time|1", "songs|ALL|title|2"]);
    }

    [Fact]
    public async Task Its_own_words_work()
    {
        await using var standIn = RedshiftStandIn.Start();
        using var connection = standIn.Open();

        Execute(connection, "create or replace function f_id (varchar(2), varchar(65535)) returns varchar(18) immutable as $$ select $1 || upper(substring(md5($2), 1, 16)) $$ language sql");

        Scalar(connection, "select f_id('AR', 'x')").ShouldBe("AR9DD4E461268C8034");
        Scalar(connection, "select datediff(millisecond, timestamp '1970-01-01', timestamp '2018-11-01 20:57:10.796')").ShouldBe(1541105830796L);
        Scalar(connection, "select datediff(day, timestamp '2018-10-31 23:00:00', timestamp '2018-11-01 01:00:00')").ShouldBe(1L);
        Scalar(connection, "select dateadd(ms, 1541105830796, timestamp '1970-01-01')").ShouldBe(new DateTime(2018, 11, 1, 20, 57, 10, 796));
        Scalar(connection, "select strtol('fffffffffffffff', 16)").ShouldBe((1L << 60) - 1);
        Scalar(connection, "select regexp_replace('a-b-c', '-', '+')").ShouldBe("a+b+c");
        Scalar(connection, "select nvl(null, len('len(''x'')'))").ShouldBe(8);
        Scalar(connection, "select approximate count(distinct 1) where getdate() <= sysdate").ShouldBe(1L);
        Scalar(connection, "select json_extract_path_text('{\"a\":{\"b\":\"c\"}}', 'a', 'b')").ShouldBe("c");
    }

    [Fact]
    public async Task What_Redshift_lacks_is_refused_and_the_transaction_is_lost()
    {
        await using var standIn = RedshiftStandIn.Start();
        using var connection = standIn.Open();

        Execute(connection, "begin");
        Execute(connection, "create table one (a integer)");
        Refusal(() => Execute(connection, "savepoint here")).ShouldBe("0A000: Redshift does not support SAVEPOINT");
        Refusal(() => Execute(connection, "select 1")).ShouldStartWith("25P02: ");
        Execute(connection, "rollback");

        Refusal(() => Execute(connection, "select * from one")).ShouldStartWith("42P01: ");
        Refusal(() => connection.BeginTextImport("copy one from stdin")).ShouldStartWith("0A000: ");
        Execute(connection, "create table one (a integer)");
    }

    [Fact]
    public async Task Truncate_commits()
    {
        await using var standIn = RedshiftStandIn.Start();
        using var connection = standIn.Open();
        Execute(connection, "create table one (a integer)");

        await using (await connection.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            Execute(connection, "truncate one");
            Execute(connection, "insert into one values (1)");
        }

        Scalar(connection, "select count(*) from one").ShouldBe(1L);
    }

    [Fact]
    public async Task A_merge_twice_is_a_merge_once()
    {
        await using var standIn = RedshiftStandIn.Start();
        using var connection = standIn.Open();
        Execute(connection, "create table users (user_id varchar(10), level varchar(4))");
        const string Merge = """
            merge into users using (select '8' as user_id, 'paid' as level) as source on users.user_id = source.user_id
            when matched then update set level = source.level when not matched then insert values (source.user_id, source.level)
            """;

        Execute(connection, Merge);
        Execute(connection, Merge);

        Rows(connection, "select * from users").ShouldBe(["8|paid"]);
    }

    [Fact]
    public async Task A_test_can_break_what_it_wants_and_an_internal_error_breaks_the_connection()
    {
        await using var standIn = RedshiftStandIn.Start();
        standIn.FailOnce("select 7", "XX000", "1023 Serializable isolation violation on table");
        standIn.CutOnce("select 8");
        using var first = standIn.Open();
        using var second = standIn.Open();

        Refusal(() => Execute(first, "select 7")).ShouldStartWith("XX000: 1023");
        first.FullState.ShouldBe(System.Data.ConnectionState.Broken);
        Should.Throw<NpgsqlException>(() => Execute(second, "select 8"));

        using var third = standIn.Open();
        Scalar(third, "select 7 + 8").ShouldBe(15);
        standIn.Statements.ShouldBe(["select 7", "select 8", "select 7 + 8"]);
    }

    internal static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    internal static object? Scalar(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    internal static IReadOnlyList<string> Rows(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column))));
        }

        return rows;
    }

    internal static string Refusal(Action action)
    {
        var refused = Should.Throw<PostgresException>(action);
        return $"{refused.SqlState}: {refused.MessageText}";
    }

    private static void Open(RedshiftStandIn standIn, Action<NpgsqlConnectionStringBuilder> change)
    {
        var builder = new NpgsqlConnectionStringBuilder(standIn.ConnectionString);
        change(builder);
        using var connection = new NpgsqlConnection(builder.ConnectionString);
        connection.Open();
    }
}
