using Shouldly;

namespace Sparkify.EndToEnd.Cases;

/// <summary><c>--keep-staging</c> keeps the last batch as the reader typed it, on the first load and on later ones.</summary>
public abstract class KeptStaging(Engine engine)
{
    [Fact]
    public async Task The_last_batch_can_be_asked_with_every_field_of_the_source()
    {
        using var scene = new Scene(engine);
        scene.WriteLog(1, 30);
        await scene.LoadAsync("--keep-staging");
        scene.Warehouse.Rows("select count(*), count(distinct record_id), count(song), min(auth) from staging_events").Single().ShouldStartWith("30|30|");

        scene.WriteLog(2, 20);
        await scene.LoadAsync("--keep-staging");

        scene.Warehouse.Rows("select count(*) from staging_events").ShouldBe(["20"]);
        scene.Warehouse.Rows("select count(*) from staging_songs").ShouldBe(["0"]);
        scene.Warehouse.Rows("select count(*) from events").ShouldBe(["50"]);
        (await scene.On("tables", "list")).Out.ShouldContain("staging_events,staging,20,");
    }

    public sealed class OnDuckDb() : KeptStaging(Engine.DuckDb);

    public sealed class OnPostgres() : KeptStaging(Engine.Postgres);
}
