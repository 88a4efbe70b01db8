using System.IO.Compression;
using System.Text;
using Amazon.S3;
using Amazon.S3.Model;
using Npgsql;
using Shouldly;
using Sparkify.EndToEnd.S3;
using static Sparkify.EndToEnd.Redshift.StandInTests;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>COPY from S3 on the stand-in.</summary>
public sealed class StandInCopies : IAsyncLifetime
{
    private const string Role = $"iam_role '{RedshiftStandIn.RoleArn}'";
    private const string Definition = "create table staging_events (song varchar(12), ts timestamp not null, session_id bigint, user_id integer, length double precision)";
    private const string Paths = """{"jsonpaths": ["$['song']", "$.ts", "$['sessionId']", "$['userId']", "$['length']"]}""";
    private readonly string _bucket = $"copies-{Guid.NewGuid():N}";
    private readonly AmazonS3Client _store;
    private readonly RedshiftStandIn _standIn;
    private readonly NpgsqlConnection _connection;

    public StandInCopies(Gateway gateway)
    {
        _store = gateway.Client();
        _standIn = RedshiftStandIn.Start(_store);
        _connection = _standIn.Open();
        Execute(_connection, Definition);
    }

    public async ValueTask InitializeAsync()
    {
        await _store.MakeAsync(_bucket);
        await _store.PutAsync(_bucket, "paths.json", Paths);
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await _standIn.DisposeAsync();
        _store.Dispose();
    }

    [Fact]
    public async Task A_manifest_is_loaded_in_the_clients_transaction()
    {
        await _store.PutAsync(_bucket, "log/a.json", """
            {"song": "Señor", "ts": 1541105830796, "sessionId": 8, "userId": "", "length": 120.5}
            {"ts": 1541105830797, "sessionId": null, "userId": "10", "extra": {"a": [1]},
             "song": "a\tb\\n"}{"ts": "1541105830798"}
            """);
        await PutManifestAsync(("log/a.json", true), ("log/none.json", false));

        Execute(_connection, "begin");
        Execute(_connection, Copy("log/run.manifest", "manifest maxerror 10"));
        var rows = Rows(_connection, "select song, ts, session_id, user_id, length from staging_events order by ts");
        var count = Scalar(_connection, "select pg_last_copy_count()");
        Execute(_connection, "rollback");

        rows.ShouldBe(["Señor|11/01/2018 20:57:10|8||120.5", "a\tb\\n|11/01/2018 20:57:10||10|", "|11/01/2018 20:57:10|||"]);
        count.ShouldBe(3L);
        Scalar(_connection, "select count(*) from staging_events").ShouldBe(0L);
        Rows(_connection, "select trim(status), loaded_rows, source_file_count from sys_load_history where query_id = pg_last_copy_id()").ShouldBe(["completed|3|1"]);
    }

    [Fact]
    public async Task A_prefix_of_gzip_files_is_loaded_by_field_names()
    {
        foreach (var number in (int[])[1, 2])
        {
            await PutGzipAsync($"zip/{number}.gz", $$"""{"session_id": {{number}}, "ts": 1541105830796, "SONG": "x"}""");
        }

        Execute(_connection, $"copy staging_events (session_id, ts) from 's3://{_bucket}/zip/' {Role} gzip json 'auto' timeformat 'epochmillisecs'");

        Rows(_connection, "select session_id, song from staging_events order by 1").ShouldBe(["1|", "2|"]);
    }

    [Fact]
    public async Task Records_that_cannot_be_loaded_are_skipped_up_to_the_budget_and_told()
    {
        await _store.PutAsync(_bucket, "bad/a.json", """
            {"ts": 1541105830796, "sessionId": 1}
            {"ts": "yesterday", "sessionId": 2}
            {"sessionId": 3}
            [4]
            {"ts": 1541105830796, "sessionId": 5.5}
            {"ts": 1541105830796, "song": "éééééééé"}
            {"ts": 1541105830796, "sessionId": 7
            """);

        Execute(_connection, Copy("bad/a.json", "maxerror as 7"));

        Rows(_connection, "select session_id from staging_events").ShouldBe(["1"]);
        Rows(_connection, "select trim(file_name), line_number, trim(column_name), trim(column_type), error_code, trim(error_message) from sys_load_error_detail where query_id = pg_last_copy_id() order by line_number")
            .ShouldBe([
                $"s3://{_bucket}/bad/a.json|2|ts|timestamp|1206|Invalid timestamp format or value",
                $"s3://{_bucket}/bad/a.json|3|ts|timestamp|1213|Missing data for not-null field",
                $"s3://{_bucket}/bad/a.json|4|||1214|Invalid JSON object",
                $"s3://{_bucket}/bad/a.json|5|session_id|bigint|1207|Invalid digit, Value '.', Pos 1, Type: Integer",
                $"s3://{_bucket}/bad/a.json|6|song|varchar|1204|String length exceeds DDL length",
                $"s3://{_bucket}/bad/a.json|7|||1214|Invalid JSON object",
            ]);
    }

    [Fact]
    public async Task One_error_more_than_the_budget_loses_the_transaction_and_breaks_the_connection_but_not_the_report()
    {
        await _store.PutAsync(_bucket, "bad/b.json", "{\"ts\": 1541105830796}\n{}\n{}\n");

        Execute(_connection, "begin");
        Execute(_connection, "insert into staging_events (ts) values (timestamp '2018-11-01')");
        Refusal(() => Execute(_connection, Copy("bad/b.json", "maxerror 2"))).ShouldBe("XX000: Load into table 'staging_events' failed.  Check 'sys_load_error_detail' system table for details.");

        _connection.FullState.ShouldBe(System.Data.ConnectionState.Broken);
        await using var fresh = _standIn.Open();
        Scalar(fresh, "select count(*) from staging_events").ShouldBe(0L);
        Rows(fresh, "select line_number from sys_load_error_detail order by 1").ShouldBe(["2", "3"]);
        Rows(fresh, "select status from sys_load_history").ShouldBe(["aborted"]);
    }

    [Theory]
    [InlineData("none/", "", "The specified S3 prefix 'none/' does not exist")]
    [InlineData("log/missing.manifest", "manifest", "NoSuchKey")]
    [InlineData("paths.json", "manifest", "the manifest has an invalid format")]
    [InlineData("paths.json", "gzip", "gzip")]
    public async Task What_is_not_there_or_is_something_else_is_an_internal_error(string key, string options, string message)
    {
        await _store.PutAsync(_bucket, "log/a.json", "{}");

        Refusal(() => Execute(_connection, Copy(key, options))).ShouldSatisfyAllConditions(
            text => text.ShouldStartWith("XX000: "), text => text.ShouldContain(message));
    }

    [Fact]
    public async Task A_mandatory_entry_must_be_there_and_paths_must_be_as_many_as_columns()
    {
        await PutManifestAsync(("log/none.json", true));

        Refusal(() => Execute(_connection, Copy("log/run.manifest", "manifest"))).ShouldStartWith("XX000: Problem reading manifest file");
        await using var second = _standIn.Open();
        Refusal(() => Execute(second, Copy("paths.json", "").Replace("staging_events", "staging_events (ts)", StringComparison.Ordinal)))
            .ShouldStartWith("XX000: Number of jsonpaths and the number of columns should match. JSONPath size: 5, Number of columns in table or column list: 1");
        await using var third = _standIn.Open();
        Refusal(() => Execute(third, Copy("paths.json", "").Replace("sparkify-copy", "another", StringComparison.Ordinal))).ShouldContain("is not authorized to assume IAM Role");
        await using var fourth = _standIn.Open();
        Refusal(() => Execute(fourth, Copy("paths.json", "truncatecolumns"))).ShouldStartWith("42601: ");
    }

    [Fact]
    public async Task A_trial_loads_nothing_and_finds_what_is_wrong()
    {
        await _store.PutAsync(_bucket, "try/a.json", """{"ts": 1541105830796}""");
        await _store.PutAsync(_bucket, "try-bad/a.json", """{"ts": "x"}""");

        Execute(_connection, Copy("try/", "noload"));

        Scalar(_connection, "select count(*) from staging_events").ShouldBe(0L);
        Refusal(() => Execute(_connection, Copy("try-bad/", "noload"))).ShouldStartWith("XX000: ");
    }

    private string Copy(string key, string options) =>
        $"""
        copy staging_events from 's3://{_bucket}/{key}' {Role}
        format as json 's3://{_bucket}/paths.json' region 'us-west-2' timeformat as 'epochmillisecs' compupdate off statupdate off {options}
        """;

    private Task PutManifestAsync(params IEnumerable<(string Key, bool IsMandatory)> entries)
    {
        var list = entries.Select(entry => $$"""{"url": "s3://{{_bucket}}/{{entry.Key}}", "mandatory": {{(entry.IsMandatory ? "true" : "false")}}}""");
        return _store.PutAsync(_bucket, "log/run.manifest", $$"""{"entries": [{{string.Join(", ", list)}}]}""");
    }

    private async Task PutGzipAsync(string key, string text)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(text));
        }

        packed.Position = 0;
        await _store.PutObjectAsync(new PutObjectRequest { BucketName = _bucket, Key = key, InputStream = packed });
    }
}
