using System.Globalization;
using Amazon.S3.Model;
using Shouldly;
using Sparkify.EndToEnd.Golden;

namespace Sparkify.EndToEnd.S3;

public sealed class BucketLoads(Gateway gateway)
{
    [Fact]
    public async Task The_small_set_from_a_bucket_equals_that_from_a_folder_cell_by_cell_and_loads_once()
    {
        using var small = new SmallSet.OnDuckDb();
        using var client = gateway.Client();
        await client.MakeAsync("golden");
        foreach (var (kind, location) in SmallSet.Locations)
        {
            var folder = kind switch { Sources.SourceKind.Events => "log_data", Sources.SourceKind.Songs => "song_data", _ => "genre_data" };
            await client.PutFolderAsync("golden", $"a/b/{folder}/", location);
        }

        using var scene = new S3Scene(gateway.Endpoint, gateway.Owner);
        var first = await scene.LoadAsync("--from", "s3://golden/a/b");
        var second = await scene.LoadAsync("--from", "s3://golden/a/b/");

        ObjectCount.Of(first).ShouldBe(new(104, 104, 0, 0));
        ObjectCount.Of(second).ShouldBe(new(104, 0, 104, 0));
        second.GetProperty("status").GetString().ShouldBe("unchanged");
        SameStar.Difference(small.Warehouse, scene.Warehouse).ShouldBe("");
        scene.Warehouse.Rows("select count(*) from songplays").ShouldBe(["6820"]);
        using var other = new S3Scene(gateway.Endpoint, gateway.Owner) { Engine = Engine.Postgres };
        ObjectCount.Of(await other.LoadAsync("--from", "s3://golden/a/b")).ShouldBe(new(104, 104, 0, 0));
        ObjectCount.Of(await other.LoadAsync("--from", "s3://golden/a/b")).ShouldBe(new(104, 0, 104, 0));
        var compared = SameCells.Of(small.Warehouse, other.Warehouse);
        TestContext.Current.TestOutputHelper?.WriteLine($"{compared}");
        compared.Differing.ShouldBe(0);
        scene.Warehouse.Rows("select count(*) from ops.load_ledger where etag is null or not starts_with(uri, 's3://golden/a/b/')").ShouldBe(["0"]);
    }

    [Fact]
    public async Task Twenty_five_hundred_small_objects_all_load()
    {
        const int Objects = 2_500;
        using var scene = new S3Scene(gateway.Endpoint, gateway.Owner);
        using var client = gateway.Client();
        await client.MakeAsync("many");
        var folder = Path.Combine(scene.Folder, "songs");
        Directory.CreateDirectory(folder);
        for (var song = 0; song < Objects; song++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"TR{song}.json"), SongText.Of(song), TestContext.Current.CancellationToken);
        }

        await client.PutFolderAsync("many", "song_data/", folder);
        var report = await scene.LoadAsync("--from", "s3://many");

        ObjectCount.Of(report).ShouldBe(new(Objects, Objects, 0, 0));
        scene.Warehouse.Rows("select count(*), sum(duration) from songs").ShouldBe([string.Create(CultureInfo.InvariantCulture, $"{Objects}|{Objects * 100}")]);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Objects / report.GetProperty("seconds").GetDouble():N0} objects a second");
    }

    [Fact]
    public async Task A_large_object_is_read_piece_by_piece_and_its_texts_stay_what_they_are()
    {
        using var scene = new S3Scene(gateway.Endpoint, gateway.Owner);
        using var client = gateway.Client();
        await client.MakeAsync("large");
        var path = Path.Combine(scene.Folder, "large.json");
        GeneratedLog.WriteEvents(path, 1, 160_000);
        new FileInfo(path).Length.ShouldBeGreaterThan(36 << 20);
        await client.PutObjectAsync(new PutObjectRequest { BucketName = "large", Key = "large.json", FilePath = path }, TestContext.Current.CancellationToken);
        var local = new TestWarehouse(Path.Combine(scene.Folder, "local.duckdb"));
        local.Load((Sources.SourceKind.Events, path));

        await scene.LoadAsync("--logs", "s3://large/large.json");

        SameStar.Difference(local, scene.Warehouse).ShouldBe("");
    }

    [Fact]
    public async Task Keys_are_text_and_hidden_ones_and_neighbours_stay_out()
    {
        string[] read = ["p/a b+c&d%2e.json", "p/é/\u4e2d.json", "p//twice.json", "p/'quoted\".json", "p/\u0001\n\t.json"];
        string[] left = ["p2/next.json", "p/../x.json", "p/_temporary/1.json", "p/.hidden.json", "p/readme.md", "p/folder.json/"];
        using var scene = new S3Scene(gateway.Endpoint, gateway.Owner);
        using var client = gateway.Client();
        await client.MakeAsync("keys");
        foreach (var (key, number) in read.Concat(left).Select((key, number) => (key, number)))
        {
            await client.PutAsync("keys", key, SongText.Of(number));
        }

        var report = await scene.LoadAsync("--songs", "s3://keys/p");

        scene.Warehouse.Rows("select uri from ops.load_ledger order by uri")
            .ShouldBe(read.Select(key => $"s3://keys/{key}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_changed_object_is_loaded_again_and_nothing_else()
    {
        using var scene = new S3Scene(gateway.Endpoint, gateway.Owner);
        using var client = gateway.Client();
        await client.MakeAsync("changing");
        await client.PutAsync("changing", "1.json", SongText.Of(1));
        await client.PutAsync("changing", "2.json", SongText.Of(2));
        await scene.LoadAsync("--songs", "s3://changing");
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        await client.PutAsync("changing", "2.json", SongText.Of(2, "New"));

        var second = await scene.LoadAsync("--songs", "s3://changing/*.json");

        ObjectCount.Of(second).ShouldBe(new(2, 1, 1, 0));
        scene.Warehouse.Rows("select title from songs order by title").ShouldBe(["New 2", "Title 1"]);
    }
}
