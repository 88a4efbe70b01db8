using System.Text.Json;
using Shouldly;

namespace Sparkify.EndToEnd;

/// <summary>The data set in <c>sample/</c> through the real program: 41 events (one of them broken), 5 songs, 4 genre labels.</summary>
public sealed class TheSampleLoads : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Its_report_adds_up()
    {
        var outcome = await On("etl", "--from", Repository.Sample, "-o", "json");

        outcome.ShouldSucceed();
        var report = JsonElement.Parse(outcome.Out);
        Number(report, "schema_version").ShouldBe(1);
        Number(report, "objects", "listed").ShouldBe(8);
        Number(report, "objects", "loaded").ShouldBe(8);
        Number(report, "records", "read").ShouldBe(50);
        Number(report, "records", "new").ShouldBe(49);
        Number(report, "records", "rejected").ShouldBe(1);
        Number(report, "records", "repaired").ShouldBe(2);
        Number(report, "tables", "songplays", "rows").ShouldBe(23);
        Number(report, "checks", "failed").ShouldBe(0);
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        Load();

        var outcome = await On("etl", "--from", Repository.Sample, "-o", "json");

        outcome.ShouldSucceed();
        var report = JsonElement.Parse(outcome.Out);
        report.GetProperty("status").GetString().ShouldBe("unchanged");
        Number(report, "objects", "known").ShouldBe(8);
        Number(report, "tables", "songplays", "rows").ShouldBe(23);
    }

    [Fact]
    public async Task The_plan_lists_what_the_run_will_read()
    {
        var outcome = await On("etl", "--from", Repository.Sample, "--dry-run");

        outcome.ShouldSucceed();
        outcome.Out.Split("\r\n").Count(line => line.StartsWith("load,", StringComparison.Ordinal)).ShouldBe(8);
    }

    [Fact]
    public async Task A_budget_for_COPY_means_nothing_here_and_that_is_said()
    {
        var outcome = await On("etl", "--from", Repository.Sample, "--max-errors", "0");

        outcome.ShouldSucceed();
        outcome.Error.ShouldStartWith("--max-errors changes nothing here: duckdb keeps every record that is no JSON as a reject.\n");
        outcome.Out.ShouldContain("rejected   1");
    }

    [Fact]
    public async Task The_example_query_of_the_original_runs_verbatim()
    {
        Load();

        var outcome = await On("query", "select user_id, count(user_id) as n, level FROM songplays group by user_id, level order by n desc LIMIT 10;");

        var rows = outcome.Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows[..3].ShouldBe(["user_id,n,level", "4,10,paid", "3,5,free"]);
        rows[3..].Order(StringComparer.Ordinal).ShouldBe(["2,4,free", "2,4,paid"]);
    }

    [Fact]
    public async Task The_reject_is_listed_with_its_bytes()
    {
        Load();

        var outcome = await On("rejects", "list", "-o", "jsonl");

        var reject = JsonElement.Parse(outcome.Out);
        reject.EnumerateObject().Select(property => property.Name)
            .ShouldBe(["object", "line", "offset", "length", "reason", "field", "raw", "reject_id", "message", "run_id", "status"]);
        Number(reject, "line").ShouldBe(22);
        reject.GetProperty("reason").GetString().ShouldBe("wrong_type");
        reject.GetProperty("field").GetString().ShouldBe("ts");
        reject.GetProperty("raw").GetBytesFromBase64().Length.ShouldBe((int)Number(reject, "length"));
    }

    [Fact]
    public async Task A_mended_reject_loads()
    {
        Load();
        var path = _folder.At("fix.jsonl");
        await On("rejects", "export", "--to", path);
        await File.WriteAllTextAsync(
            path,
            (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace("\\\"1541194144796\\\"", "1541194144796", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        var outcome = await On("rejects", "retry", "--fixed", path, "-o", "json");

        outcome.ShouldSucceed();
        Number(JsonElement.Parse(outcome.Out), "tables", "songplays", "rows").ShouldBe(24);
        (await On("rejects", "list", "-o", "json")).Out.ShouldBe("[]\n");
    }

    [Fact]
    public async Task A_row_leads_back_to_its_line()
    {
        Load();
        var id = (await On("query", "select min(songplay_id) as id from songplays where song_id = 'SOSAMPL12AB0000004'", "-o", "tsv")).Out.Split('\n')[1];

        var outcome = await On("etl", "show", "--row", id, "-o", "json");

        var row = JsonElement.Parse(outcome.Out);
        row.GetProperty("object").GetString().ShouldNotBeNull().ShouldStartWith(Path.Combine(Repository.Sample, "log_data"));
        row.GetProperty("record").GetString().ShouldNotBeNull().ShouldContain("\"song\":\"Glass Elevator Blues\"");
        Number(row, "line").ShouldBe(10);
    }

    [Fact]
    public async Task The_checks_pass()
    {
        Load();

        var outcome = await On("check", "-o", "json");

        outcome.ShouldSucceed();
        Number(JsonElement.Parse(outcome.Out), "failed").ShouldBe(0);
        Number(JsonElement.Parse(outcome.Out), "passed").ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("select * form songplays", "syntax error")]
    [InlineData("select nothing from songplays", "nothing")]
    [InlineData("drop table songplays", "")]
    [InlineData("", "The text holds no SQL statement.")]
    public async Task Faulty_SQL_is_answered_without_names_of_our_files(string sql, string part)
    {
        Load();

        var outcome = await On("query", sql);

        outcome.ExitCode.ShouldBe(2);
        outcome.Out.ShouldBe("");
        outcome.Error.ShouldContain(part);
        outcome.Error.ShouldNotContain("snap-");
        outcome.Error.ShouldNotContain(_folder.Path);
    }

    [Fact]
    public async Task An_answer_can_be_a_Parquet_file()
    {
        Load();
        var path = _folder.At("plays.parquet");

        var outcome = await On("query", "select * from songplays -- all of them", "--out", path);

        outcome.ShouldBe(new Outcome(0, "", ""));
        (await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)).Take(4).ShouldBe("PAR1"u8.ToArray());
    }

    [Fact]
    public async Task History_status_and_the_run_itself_tell_the_same()
    {
        Load();

        var history = JsonElement.Parse((await On("etl", "history", "-o", "jsonl")).Out);
        var status = JsonElement.Parse((await On("etl", "status", "-o", "json")).Out);
        var show = JsonElement.Parse((await On("etl", "show", "last", "-o", "json")).Out);

        show.GetProperty("run_id").GetString().ShouldBe(history.GetProperty("run_id").GetString());
        status.GetProperty("run_id").GetString().ShouldBe(history.GetProperty("run_id").GetString());
        status.GetProperty("data_up_to").GetString().ShouldBe("2018-11-02T21:25:30.796Z");
        Number(status, "open_rejects").ShouldBe(1);
        Number(show, "tables", "songplays", "rows").ShouldBe(23);
    }

    [Fact]
    public async Task Every_column_of_a_table_is_described()
    {
        Load();

        var columns = JsonElement.Parse((await On("tables", "describe", "songplays", "-o", "json")).Out);

        columns.GetArrayLength().ShouldBeGreaterThan(10);
        columns.EnumerateArray().ShouldAllBe(column => column.GetProperty("description").GetString() != "");
        (await On("tables", "describe", "songplay")).Error.ShouldStartWith("sparkify: There is no table `songplay`. Did you mean `songplays`?");
    }

    [Fact]
    public async Task Tables_can_be_emptied()
    {
        Load();

        var outcome = await On("tables", "reset", "--yes", "-q");

        outcome.ShouldSucceed();
        (await On("query", "select count(*) as n from songplays")).Out.ShouldBe("n\r\n0\r\n");
    }

    [Fact]
    public async Task Without_a_warehouse_a_query_says_what_to_do()
    {
        var outcome = await On("query", "select 1");

        outcome.ExitCode.ShouldNotBe(0);
        outcome.Error.ShouldStartWith("sparkify: ");
        outcome.Error.ShouldContain("sparkify etl");
        outcome.Error.ShouldNotContain("bug");
    }

    public void Dispose()
    {
        _folder.Dispose();
    }

    // What is there before another command is asked.
    private void Load()
    {
        new TestWarehouse(_folder.At("test.duckdb")).Load(Repository.Sample).Status.ShouldBe("published");
    }

    private Task<Outcome> On(params IReadOnlyList<string> arguments)
    {
        var environment = new Dictionary<string, string?> { ["SPARKIFY_WAREHOUSE"] = $"duckdb:{_folder.Path}/test.duckdb" };
        return (Run.Sparkify(arguments) with { Folder = _folder.Path, Environment = environment }).EndAsync();
    }

    private static long Number(JsonElement json, params IReadOnlyList<string> path)
    {
        return path.Aggregate(json, (element, name) => element.GetProperty(name)).GetInt64();
    }
}
