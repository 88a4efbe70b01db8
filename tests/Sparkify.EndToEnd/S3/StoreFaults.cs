using System.Text;
using System.Text.Json;
using Shouldly;

namespace Sparkify.EndToEnd.S3;

public sealed class StoreFaults
{
    private static readonly S3Keys _keys = new("AK", "SK");

    [Theory]
    [InlineData("cut")]
    [InlineData("503")]
    [InlineData("500")]
    [InlineData("reset")]
    [InlineData("flipped")]
    [InlineData("page")]
    [InlineData("no-etag")]
    [InlineData("short")]
    public async Task A_fault_that_passes_costs_a_try_and_no_record(string fault)
    {
        using var store = new FaultyStore { Spoil = (request, answer) => !request.IsListing && request.Time < 3 ? Spoilt(fault, answer) : answer };
        Fill(store, 20);
        using var scene = new S3Scene(store.Endpoint, _keys);

        var report = await scene.LoadAsync("--from", $"s3://{FaultyStore.Bucket}");

        ObjectCount.Of(report).ShouldBe(new(20, 20, 0, 0));
        scene.Warehouse.Rows("select count(*) from songs where starts_with(title, 'Title ')").ShouldBe(["20"]);
        store.Requests.Count(request => !request.IsListing).ShouldBe(60);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("reset")]
    [InlineData("flipped")]
    [InlineData("503")]
    public async Task A_fault_that_stays_fails_its_object_alone_and_the_next_run_loads_it(string fault)
    {
        using var store = new FaultyStore { Spoil = (request, answer) => request.Key.EndsWith("/7.json", StringComparison.Ordinal) ? Spoilt(fault, answer) : answer };
        Fill(store, 20);
        using var scene = new S3Scene(store.Endpoint, _keys);

        var broken = await scene.Etl("--from", $"s3://{FaultyStore.Bucket}");
        store.Spoil = (_, answer) => answer;
        var mended = await scene.LoadAsync("--from", $"s3://{FaultyStore.Bucket}");

        broken.ExitCode.ShouldBe(1);
        ObjectCount.Of(JsonElement.Parse(broken.Out)).ShouldBe(new(20, 19, 0, 1));
        JsonElement.Parse(broken.Out).GetProperty("failures")[0].GetProperty("object").GetString().ShouldBe("s3://bucket/song_data/7.json");
        ObjectCount.Of(mended).ShouldBe(new(20, 1, 19, 0));
        scene.Warehouse.Rows("select count(*) from songs").ShouldBe(["20"]);
    }

    [Fact]
    public async Task An_object_that_changes_between_listing_and_reading_is_loaded_by_the_next_run_in_one_version()
    {
        using var store = new FaultyStore();
        Fill(store, 5);
        store.Fault = request =>
        {
            if (request is { Key: "song_data/3.json", Time: 1 })
            {
                store.Objects.Put("song_data/3.json", SongText.Of(3, "Later"), 9);
            }

            return null;
        };
        using var scene = new S3Scene(store.Endpoint, _keys);

        var first = await scene.Etl("--from", $"s3://{FaultyStore.Bucket}");
        var second = await scene.LoadAsync("--from", $"s3://{FaultyStore.Bucket}");

        first.ExitCode.ShouldBe(1);
        first.Out.ShouldContain("no longer the version that was listed");
        ObjectCount.Of(JsonElement.Parse(first.Out)).ShouldBe(new(5, 4, 0, 1));
        ObjectCount.Of(second).ShouldBe(new(5, 1, 4, 0));
        scene.Warehouse.Rows("select title from songs order by song_id")[3].ShouldBe("Later 3");
    }

    [Fact]
    public async Task A_large_object_that_changes_in_mid_read_is_never_a_mix()
    {
        using var store = new FaultyStore();
        using var folder = new TemporaryFolder();
        var (before, after) = (folder.At("1.json"), folder.At("2.json"));
        GeneratedLog.WriteEvents(before, 1, 50_000);
        GeneratedLog.WriteEvents(after, 2, 50_000);
        store.Objects.Put("log_data/large.json", await File.ReadAllTextAsync(before, TestContext.Current.CancellationToken));
        var later = await File.ReadAllTextAsync(after, TestContext.Current.CancellationToken);
        store.Fault = request =>
        {
            if (!request.IsListing && request.Time == 3)
            {
                store.Objects.Put("log_data/large.json", later, 9);
            }

            return null;
        };
        using var scene = new S3Scene(store.Endpoint, _keys);

        var first = await scene.Etl("--from", $"s3://{FaultyStore.Bucket}");
        var second = await scene.LoadAsync("--from", $"s3://{FaultyStore.Bucket}");

        first.ExitCode.ShouldBe(1);
        ObjectCount.Of(second).ShouldBe(new(1, 1, 0, 0));
        var local = new TestWarehouse(folder.At("local.duckdb"));
        local.Load((Sources.SourceKind.Events, after));
        SameStar.Difference(local, scene.Warehouse).ShouldBe("");
    }

    [Fact]
    public async Task A_slow_store_is_asked_for_many_small_objects_at_once_but_not_for_all()
    {
        using var store = new FaultyStore
        {
            Spoil = (request, answer) => request.IsListing ? answer : answer with { Delay = TimeSpan.FromMilliseconds(100) },
        };
        Fill(store, 400);
        using var scene = new S3Scene(store.Endpoint, _keys);

        var report = await scene.LoadAsync("--from", $"s3://{FaultyStore.Bucket}", "--threads", "2");

        ObjectCount.Of(report).ShouldBe(new(400, 400, 0, 0));
        store.MostAtOnce.ShouldBeInRange(16, 34);
        store.Requests.Count(request => !request.IsListing).ShouldBe(400);
        scene.Warehouse.Rows("select distinct modified_at from ops.load_ledger").ShouldBe(["2018-11-01 00:00:00.000"]);
        TestContext.Current.TestOutputHelper?.WriteLine($"{400 / report.GetProperty("seconds").GetDouble():N0} objects a second, 100 ms each");
    }

    private static void Fill(FaultyStore store, int songs)
    {
        for (var song = 0; song < songs; song++)
        {
            store.Objects.Put($"song_data/{song}.json", SongText.Of(song));
        }
    }

    private static StoreAnswer Spoilt(string fault, StoreAnswer answer) => fault switch
    {
        "cut" => answer with { CutAt = answer.Body.Length / 2 },
        "reset" => answer with { CutAt = 0 },
        "503" => StoreAnswer.Error(503, "SlowDown"),
        "500" => StoreAnswer.Error(500, "InternalError"),
        "flipped" => answer with { Body = [.. answer.Body[..20], (byte)(answer.Body[20] ^ 1), .. answer.Body[21..]] },
        "no-etag" => answer with { Headers = new Dictionary<string, string>() },
        "short" => answer with { Body = answer.Body[..^10] },
        _ => new StoreAnswer(200, Encoding.UTF8.GetBytes("<html>Please sign in.</html>")),
    };
}
