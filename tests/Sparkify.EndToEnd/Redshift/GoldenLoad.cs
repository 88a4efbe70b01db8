using Shouldly;
using Sparkify.EndToEnd.Golden;
using Sparkify.EndToEnd.S3;
using Sparkify.Sources;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>The classic small set, copied from a real S3 server by the stand-in for Redshift.</summary>
[Collection(nameof(Gateway))]
public sealed class GoldenLoad(Gateway gateway, ITestOutputHelper output)
{
    [Fact]
    public async Task The_small_set_equals_that_on_DuckDB_cell_by_cell_and_loads_once()
    {
        using var small = new SmallSet.OnDuckDb();
        await using var scene = await RedshiftScene.StartAsync(gateway, "redshift-golden");
        await scene.PutFolderAsync("log_data/", RealFiles.Find("small/log_data"));
        await scene.PutFolderAsync("song_data/", RealFiles.Find("small/song_data"));
        var genres = (SourceKind.Genres, RealFiles.Find("genres"));

        var first = scene.Load(genres);
        var compared = SameCells.Of(small.Warehouse, scene.Warehouse);

        output.WriteLine($"{compared}; {first.Seconds:F1} s");
        (first.Status, first.Objects.Listed, first.Objects.Loaded, first.Objects.Failed).ShouldBe(("published", 104, 104, 0));
        first.Records.ShouldBe(small.First!.Records);
        SameStar.Difference(small.Warehouse, scene.Warehouse).ShouldBe("");
        compared.Differing.ShouldBe(0);
        compared.Cells.ShouldBeGreaterThan(500_000);
        scene.StandIn.Statements.Count(sql => sql.StartsWith("copy ", StringComparison.Ordinal)).ShouldBe(101);

        var before = scene.Warehouse.Digest();
        var second = scene.Load(genres);

        (second.Status, second.Objects.Known, second.Records.Read).ShouldBe(("unchanged", 104, 0));
        scene.Warehouse.Digest().ShouldBe(before);
        (await scene.KeysAsync("staging/")).ShouldBeEmpty();
    }
}
