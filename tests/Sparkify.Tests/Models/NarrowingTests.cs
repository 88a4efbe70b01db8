using Shouldly;
using Sparkify.Models;
using Sparkify.Warehouse;

namespace Sparkify.Tests.Models;

public sealed class NarrowingTests
{
    [Fact]
    public void Left_out_are_tables_that_narrow_models_or_say_what_goes()
    {
        var models = ModelSet.Load();

        models.Models.Where(model => Narrowing.IsAllOf(model, models)).Select(model => model.Name)
            .ShouldBe(["changed_artists", "changed_sessions", "changed_songs", "replaced_months"], ignoreOrder: true);
    }

    [Fact]
    public void What_is_left_of_a_model_is_a_select_without_them()
    {
        var songs = ModelSet.Load().Models.Single(model => model.Name == "songs");

        Narrowing.LeftOut(songs).ShouldNotContain("changed_songs");
        Narrowing.LeftOut(songs).ShouldContain("where song_id is not null");
    }
}
