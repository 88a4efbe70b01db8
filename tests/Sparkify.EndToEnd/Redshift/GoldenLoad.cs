using Shouldly;
using Sparkify.EndToEnd.S3;
using Sparkify.Sources;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>The classic small set, copied from a real S3 server by the stand-in for Redshift.</summary>
public sealed class GoldenLoad(Gateway gateway, ITestOutputHelper output)
{
    [Fact]
    public async Task The_small_set_equals_that_on_DuckDB_cell_by_cell_and_loads_once()
    {
        using var folder = new TemporaryFolder();
        var (plays, songs, labels) = (RealFiles.Find("small/log_data"), RealFiles.Find("small/song_data"), RealFiles.Find("genres"));
        var genres = (SourceKind.Genres, Path.Combine(labels, "*.csv"));
        var small = Engine.DuckDb.NewWarehouse(folder.Path);
        var expected = small.Load((SourceKind.Events, plays), (SourceKind.Songs, songs), genres);
        await using var scene = await RedshiftScene.StartAsync(gateway, "redshift-golden");
        await scene.PutFolderAsync("log_data/", plays);
        await scene.PutFolderAsync("song_data/", songs);

        var first = scene.Load(genres);
        var compared = SameCells.Of(small, scene.Warehouse);

        output.WriteLine($"{compared}; {first.Seconds:F1} s");
        (first.Status, first.Objects.Listed, first.Objects.Loaded, first.Objects.Failed).ShouldBe(("published", 103, 103, 0));
        first.Records.ShouldBe(expected.Records);
        first.Records.Repaired.ShouldBe(326);
        SameStar.Difference(small, scene.Warehouse).ShouldBe("");
        compared.Differing.ShouldBe(0);
        compared.Cells.ShouldBeGreaterThan(200_000);
        scene.StandIn.Statements.Count(sql => sql.StartsWith("copy ", StringComparison.Ordinal)).ShouldBe(101);

        var before = scene.Warehouse.Digest();
        var second = scene.Load(genres);

        (second.Status, second.Objects.Known, second.Records.Read).ShouldBe(("unchanged", 103, 0));
        scene.Warehouse.Digest().ShouldBe(before);
        (await scene.KeysAsync("staging/")).ShouldBeEmpty();
        Golden(scene.Warehouse);
        await CommandsAsync(scene);
    }

    private static void Golden(TestWarehouse warehouse)
    {
        warehouse.Rows("select count(*) from songplays").ShouldBe(["6820"]);
        warehouse.Rows("select count(*), count(case when gender = 'F' then 1 end) from users").ShouldBe(["97|55"]);
        warehouse.Rows("select count(*) from user_levels").ShouldBe(["106"]);
        warehouse.Rows("select match, count(*) from songplays group by match order by 2").ShouldBe(["title+artist+length|1", "inferred|6819"]);
        warehouse.Rows("select user_id, count(user_id) as n, level FROM songplays group by user_id, level order by n desc LIMIT 10;")[0].ShouldBe("49|650|paid");
    }

    private static async Task CommandsAsync(RedshiftScene scene)
    {
        foreach (var command in (string[][])
            [
                ["query", "select level, count(*) as plays from songplays group by level"], ["tables", "list"], ["tables", "describe", "songplays"],
                ["rejects", "list"], ["etl", "status"], ["etl", "history"], ["ask", "top-songs", "--top", "3"], ["check"], ["doctor"],
            ])
        {
            var outcome = await scene.Program(command).EndAsync();
            outcome.ExitCode.ShouldBe(0, $"{string.Join(' ', command)}: {outcome.Error}{outcome.Out}");
        }
    }
}
