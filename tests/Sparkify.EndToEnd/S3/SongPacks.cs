using System.IO.Compression;
using Shouldly;
using Sparkify.Sources;

namespace Sparkify.EndToEnd.S3;

/// <summary>Many small song objects, packed into few, load to the same tables.</summary>
public sealed class SongPacks(Gateway gateway) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Packs_of_the_small_set_give_the_same_tables_and_keep_each_track()
    {
        var songs = RealFiles.Find("small/song_data");

        var packed = await Compact(songs);
        var again = await Compact(songs);

        Figures(packed).ShouldBe($"71,0,71,1,{new FileInfo(_folder.At("packs", "songs-00001.ndjson.gz")).Length}");
        Figures(again).ShouldBe("71,71,0,0,0");
        SameStar.Difference(Load("one", songs), Load("other", _folder.At("packs"))).ShouldBe("");
        var lineage = await File.ReadAllLinesAsync(_folder.At("packs", "_songs-00001.lineage.csv"), TestContext.Current.CancellationToken);
        lineage.Length.ShouldBe(72);
        lineage[0].ShouldBe("first_line,lines,etag,size,modified_at,uri");
        Path.GetFileName(lineage[1]).ShouldStartWith("TR");
    }

    [Fact]
    public async Task Odd_objects_give_the_same_rows_and_as_many_rejects()
    {
        Write("TRAAAAA000000000AA.json", "{\n  \"song_id\": \"SO1\",\r\n  \"title\": \"Two\\nlines \u00e9\", \"artist_id\": \"A1\", \"artist_name\": \"N\", \"duration\": 1.50, \"x\": {\"track_id\": 1}}");
        Write("TRAAAAA000000000AB.json", Song("SO2") + "\n\n" + Song("SO3") + "\nnot json\n");
        Write("array.json", $"[{Song("SO4")}, {Song("SO5")}]");
        Write("own.json", Song("SO6").Replace("{", "{\"track_id\": \"TRZZZZZ000000000ZZ\", ", StringComparison.Ordinal));
        Write("missing.json", "{\"song_id\": \"SO7\"}");
        await using (var gzip = new GZipStream(File.Create(_folder.At("songs", "TRAAAAA000000000AC.json.gz")), CompressionLevel.Fastest))
        {
            await gzip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Song("SO8")), TestContext.Current.CancellationToken);
        }

        (await Compact(_folder.At("songs"))).ShouldSucceed();

        var (one, other) = (Load("one", _folder.At("songs")), Load("other", _folder.At("packs")));
        SameStar.Difference(one, other).ShouldBe("");
        one.Rows("select song_id, track_id from song_tracks order by 1, 2").ShouldBe(
            ["SO1|TRAAAAA000000000AA", "SO2|TRAAAAA000000000AB", "SO6|TRZZZZZ000000000ZZ", "SO8|TRAAAAA000000000AC"]);
        const string Rejects = "select reason, field, message from ops.rejects order by reason";
        other.Rows(Rejects).ShouldBe(one.Rows(Rejects));
    }

    [Fact]
    public async Task A_stopped_run_is_gone_on_with_and_small_packs_are_many()
    {
        using var client = gateway.Client();
        await client.MakeAsync("packs");
        var random = new Random(1);
        for (var song = 0; song < 40; song++)
        {
            var noise = string.Concat(Enumerable.Range(0, 60_000).Select(_ => (char)random.Next('a', 'z')));
            await client.PutAsync("packs", $"songs/{song}.json", $$"""{"song_id": "SO{{song}}", "title": "T", "artist_id": "A", "artist_name": "N", "duration": 1, "noise": "{{noise}}"}""");
        }

        using var scene = new S3Scene(gateway.Endpoint, gateway.Owner);
        Run Compacting() => scene.Program("etl", "compact", "--s3-endpoint", gateway.Endpoint, "--songs", "s3://packs/songs", "--to", "s3://packs/packed", "--target-size", "1MB", "-o", "csv");
        var first = await Compacting().EndAsync();
        first.ShouldSucceed();
        var packs = await KeysAsync(client);
        packs.Count(key => key.Contains(".gz ", StringComparison.Ordinal)).ShouldBe(2);

        // As a run leaves it that dies after a pack and before its lineage.
        await client.DeleteObjectAsync("packs", "packed/_songs-00002.lineage.csv", TestContext.Current.CancellationToken);
        await Compacting().EndAsync();

        (await KeysAsync(client)).ShouldBe(packs);
        await scene.LoadAsync("--songs", "s3://packs/packed");
        scene.Warehouse.Rows("select count(*) from songs").ShouldBe(["40"]);
    }

    public void Dispose()
    {
        _folder.Dispose();
    }

    private static string Song(string id) => $$"""{"song_id": "{{id}}", "title": "T {{id}}", "artist_id": "A", "artist_name": "N", "duration": 2.25, "year": 0}""";

    private static string Figures(Outcome outcome)
    {
        outcome.ShouldSucceed();
        return outcome.Out.Split("\r\n")[1];
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(_folder.At("songs"));
        File.WriteAllText(_folder.At("songs", name), text);
    }

    private Task<Outcome> Compact(string songs)
    {
        return Run.Sparkify("etl", "compact", "--songs", songs, "--to", _folder.At("packs"), "-o", "csv").EndAsync();
    }

    private TestWarehouse Load(string name, string songs)
    {
        var warehouse = Engine.DuckDb.NewWarehouse(Directory.CreateDirectory(_folder.At(name)).FullName);
        warehouse.Load((SourceKind.Songs, songs));
        return warehouse;
    }

    private static async Task<IReadOnlyList<string>> KeysAsync(Amazon.S3.AmazonS3Client client)
    {
        var listed = await client.ListObjectsV2Async(new() { BucketName = "packs", Prefix = "packed/" }, TestContext.Current.CancellationToken);
        return [.. listed.S3Objects.Select(one => $"{one.Key} {one.ETag}")];
    }
}
