using Shouldly;
using Sparkify.Sources;

namespace Sparkify.EndToEnd.Golden;

public abstract class SmallSetTests(Engine engine)
{
    private const string ExampleQuery =
        "select user_id, count(user_id) as n, level FROM songplays group by user_id, level order by n desc LIMIT 10;";

    [Fact]
    public void The_report_accounts_for_every_record()
    {
        using var small = SharedSet();

        var report = small.Report;

        report.Status.ShouldBe("published");
        (report.Objects.Listed, report.Objects.Loaded, report.Objects.Failed).ShouldBe((104, 104, 0));
        report.Records.Read.ShouldBe(8_056 + 71 + 133_676 + 3_884 + 235);
        report.Records.Rejected.ShouldBe(0);
        report.Records.New.ShouldBe(report.Records.Read);
        report.Records.Repaired.ShouldBe(326);
        report.Checks.Failed.ShouldBe(0);
    }

    [Fact]
    public void The_example_query_of_the_original_runs_verbatim()
    {
        using var small = SharedSet();

        var rows = small.Warehouse.Rows(ExampleQuery);

        rows.Count.ShouldBe(10);
        rows[0].ShouldBe("49|650|paid");
        rows[1].ShouldBe("80|648|paid");
    }

    [Fact]
    public void A_second_run_loads_nothing_and_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        var warehouse = engine.NewWarehouse(folder.Path);
        warehouse.Load(SmallSet.Locations);
        var before = warehouse.Digest();

        var second = warehouse.Load(SmallSet.Locations);

        (second.Objects.Listed, second.Objects.Loaded, second.Objects.Known).ShouldBe((104, 0, 104));
        (second.Records.Read, second.Records.Loaded, second.Status).ShouldBe((0, 0, "unchanged"));
        warehouse.Digest().ShouldBe(before);
    }

    [Fact]
    public void Sixty_songs_of_the_bucket_sample_load_and_one_is_rejected_for_its_location()
    {
        var songs = RealFiles.Find("s3-sample/song_data");
        using var folder = new TemporaryFolder();
        var warehouse = engine.NewWarehouse(folder.Path);

        var report = warehouse.Load((SourceKind.Songs, songs));

        (report.Objects.Loaded, report.Records.Read, report.Records.New, report.Records.Rejected).ShouldBe((61, 61, 60, 1));
        warehouse.Rows("select reason, field, status, message from ops.rejects")
            .ShouldHaveSingleItem().ShouldStartWith("wrong_type|artist_location|open|");
    }

    private SmallSet SharedSet() => engine == Engine.DuckDb ? new SmallSet.OnDuckDb() : new SmallSet.OnPostgres();

    public sealed class OnDuckDb() : SmallSetTests(Engine.DuckDb);

    public sealed class OnPostgres() : SmallSetTests(Engine.Postgres);
}
