using System.Diagnostics;
using System.Numerics;
using Shouldly;
using Sparkify.Insight;
using Sparkify.Sandbox;

namespace Sparkify.EndToEnd.Sandbox;

/// <summary>Statements in workers that are the real program, on a real snapshot.</summary>
public sealed class SandboxTests : IDisposable
{
    private const long Megabyte = 1024 * 1024;
    private static readonly QueryLimits _tight = new() { Deadline = TimeSpan.FromSeconds(1.5), Memory = 400 * Megabyte };
    private readonly Scene _scene = new();

    public SandboxTests()
    {
        _scene.Warehouse.Load(Repository.Sample);
    }

    public void Dispose()
    {
        _scene.Dispose();
    }

    [Fact]
    public async Task Values_of_every_kind_come_back()
    {
        using var sandbox = Open(new QueryLimits());

        var result = await RunAsync(sandbox, """
            select 42 as small, 170141183460469231731687303715884105727::hugeint as huge, 1.50::decimal(9, 2) as exact, 0.1::double as near, 'nan'::double as none,
                date '2018-11-01' as day, timestamp '2018-11-01 20:57:10.796' as moment, true as truth, null as nothing, 'a' || chr(10) || 'b' || chr(8238) as text, [1, null] as items, {'a': 'x'} as fields, '\xAB'::blob as bytes
            """);

        result.Problem.ShouldBeEmpty();
        result.Columns.Select(column => column.Kind).Take(7).ShouldBe(
            [ColumnKind.Integer, ColumnKind.Integer, ColumnKind.Number, ColumnKind.Number, ColumnKind.Number, ColumnKind.Date, ColumnKind.Time]);
        result.Rows.Single().ShouldBe(
            [
                42L, BigInteger.Pow(2, 127) - 1, 1.50m, 0.1m, double.NaN, new DateOnly(2018, 11, 1), new DateTime(2018, 11, 1, 20, 57, 10, 796, DateTimeKind.Unspecified),
                "true", null, "a\nb\u202E", "[1, NULL]", "{'a': x}", "ab",
            ]);
    }

    [Fact]
    public async Task A_long_result_is_cut_and_says_so()
    {
        using var sandbox = Open(new QueryLimits());

        var rows = await RunAsync(sandbox, "select * from range(20000)");
        var bytes = await RunAsync(sandbox, "select repeat('x', 10000) from range(50000)");
        var exact = await RunAsync(sandbox, "select * from range(10000)");

        (rows.Rows.Count, rows.Cut).ShouldBe((10_000, "Cut at 10,000 rows: there are more."), rows.Problem);
        bytes.Cut.ShouldBe("Cut at 10 MB: there are more rows.", bytes.Problem);
        bytes.Rows.Count.ShouldBeInRange(900, 1_050);
        (exact.Rows.Count, exact.Cut).ShouldBe((10_000, null));
    }

    [Fact]
    public async Task What_the_engine_says_names_no_file()
    {
        using var sandbox = Open(new QueryLimits());

        foreach (var sql in (string[])["select nope from songs", "select cast(title as integer) from songs", "select error('x')", "select * from songs where title = (select title from songs)"])
        {
            var result = await RunAsync(sandbox, sql);

            result.Outcome.ShouldBe(QueryOutcome.Failed, sql);
            result.Problem.ShouldNotBeEmpty();
            result.Problem.ShouldNotContain(_scene.Folder);
            result.Problem.ShouldNotContain("snap-");
        }
    }

    [Fact]
    public async Task Bombs_end_in_time_and_in_their_room()
    {
        using var sandbox = Open(_tight);
        var bombs = HostileSql.Bombs.Where(each => each.Key is "cpu" or "memory" or "nesting").SelectMany(each => each.Value);

        var results = await Task.WhenAll(bombs.Select(async sql => (Sql: sql[..Math.Min(60, sql.Length)], Result: await RunAsync(sandbox, sql))));

        foreach (var (sql, result) in results)
        {
            result.Took.ShouldBeLessThan(_tight.Deadline + TimeSpan.FromSeconds(2), sql);
        }

        results.Where(each => each.Result.Outcome == QueryOutcome.Done).Select(each => each.Sql).ShouldAllBe(sql => sql.StartsWith("select 'x") || sql.StartsWith("select ((") || sql.StartsWith("select 1"));
        using var next = Open(new QueryLimits());
        (await RunAsync(next, "select 1")).Outcome.ShouldBe(QueryOutcome.Done);
    }

    [Fact]
    public async Task Large_results_are_cut_without_room_for_all_of_them()
    {
        using var sandbox = Open(_tight);

        foreach (var sql in HostileSql.Bombs["result"])
        {
            var result = await RunAsync(sandbox, sql);

            (result.Cut ?? result.Problem).ShouldNotBeEmpty(sql);
            result.Outcome.ShouldBeOneOf(QueryOutcome.Done, QueryOutcome.TooMuchMemory, QueryOutcome.TooLong, QueryOutcome.Failed);
        }
    }

    // One of each kind; all of them with SPARKIFY_TEST_HOSTILE=all.
    [Fact]
    public async Task Hostile_statements_change_nothing_through_the_whole_sandbox()
    {
        using var sandbox = Open(new QueryLimits());
        var isWhole = Environment.GetEnvironmentVariable("SPARKIFY_TEST_HOSTILE") == "all";
        var tried = HostileSql.ByCategory.SelectMany(each => each.Value.Take(isWhole ? int.MaxValue : 1).Select(sql => (Category: each.Key, Sql: sql))).ToList();
        var before = State();

        foreach (var (category, sql) in tried)
        {
            var result = await RunAsync(sandbox, sql);
            result.Outcome.ShouldBe(QueryOutcome.Refused, $"{category}: {sql}: {result.Problem}");
        }

        TestContext.Current.SendDiagnosticMessage($"{tried.Count} hostile statements had no effect.");
        State().ShouldBe(before);
        Directory.GetFiles("/tmp", "sparkify-hostile*").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_second_that_comes_waits_and_the_third_is_sent_away()
    {
        using var sandbox = Open(_tight with { AtOnce = 1, Waiting = 1, Deadline = TimeSpan.FromSeconds(6) });

        var results = await Task.WhenAll(((string[])[HostileSql.Bombs["cpu"][0], "select 1", "select 1"]).Select(sql => RunAsync(sandbox, sql)));

        results.Select(result => result.Outcome).ShouldBe([QueryOutcome.TooLong, QueryOutcome.Done, QueryOutcome.Busy]);
    }

    [Fact]
    public async Task A_worker_leaves_with_its_parent_and_leaves_no_folder()
    {
        var before = Directory.GetDirectories(Path.GetTempPath(), "sparkify-sql-").Length;
        using var worker = Process.Start(new ProcessStartInfo("dotnet", [Repository.Program, Worker.Verb]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

        worker.StandardInput.Close();
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        using (var sandbox = Open(new QueryLimits()))
        {
            sandbox.Prepare();
            await RunAsync(sandbox, "select 1");
        }

        worker.ExitCode.ShouldBe(0);
        Directory.GetDirectories(Path.GetTempPath(), "sparkify-sql-").Length.ShouldBe(before);
    }

    private DuckDbSandbox Open(QueryLimits limits)
    {
        return new DuckDbSandbox(_scene.Warehouse.Address, new WorkerProgram("dotnet", Repository.Program, Worker.Verb), limits);
    }

    private static Task<QueryResult> RunAsync(DuckDbSandbox sandbox, string sql)
    {
        return sandbox.RunAsync(sql, TestContext.Current.CancellationToken);
    }

    // Every file of the warehouse's folder, its length and its time.
    private string State()
    {
        return string.Join('\n', Directory.GetFiles(_scene.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => $"{path} {new FileInfo(path).Length} {File.GetLastWriteTimeUtc(path):O}")) + $"\n{string.Join(',', _scene.Warehouse.Digest())}";
    }
}
