using Shouldly;

namespace Sparkify.EndToEnd.Cases;

public abstract class CatalogueCases(Engine engine) : IDisposable
{
    private const string Matches = "select song_id, artist_id, match from songplays order by songplay_id";
    private readonly CaseFiles _case = new(engine);

    [Fact]
    public void A_play_finds_its_song_when_the_catalogue_comes_late_and_a_closer_one_when_that_comes_later_still()
    {
        _case.Log("a", CaseFiles.Play(1.0m, "Undo", "Björk", 200));
        _case.Rows("select match from songplays").ShouldBe(["inferred"]);

        _case.Songs("far", CaseFiles.Song("SO1", "Undo", "AR1", "Björk", 230));
        _case.Rows(Matches).ShouldBe(["SO1|AR1|title+artist"]);
        _case.Songs("near", CaseFiles.Song("SO2", "Undo", "AR1", "Björk", 200.4));

        _case.Rows(Matches).ShouldBe(["SO2|AR1|title+artist+length"]);
        _case.Rows("select song_id from songs order by 1").ShouldBe(["SO1", "SO2"]);
        _case.Rows("select artist_id from artists").ShouldBe(["AR1"]);
    }

    [Fact]
    public void A_corrected_length_moves_the_match()
    {
        _case.Songs("s", CaseFiles.Song("SO1", "Undo", "AR1", "Björk", 200), CaseFiles.Song("SO2", "Undo", "AR1", "Björk", 230));
        _case.Log("a", CaseFiles.Play(1.0m, "Undo", "Björk", 200));

        _case.Songs("s", CaseFiles.Song("SO1", "Undo", "AR1", "Björk", 260), CaseFiles.Song("SO2", "Undo", "AR1", "Björk", 230));

        _case.Rows(Matches).ShouldBe(["SO2|AR1|title+artist"]);
    }

    [Fact]
    public void A_corrected_title_lets_go_of_its_plays()
    {
        _case.Songs("s", CaseFiles.Song("SO1", "Undo", "AR1", "Björk", 200));
        _case.Log("a", CaseFiles.Play(1.0m, "Undo", "Björk", 200));

        _case.Songs("s", CaseFiles.Song("SO1", "Jóga", "AR1", "Björk", 200));

        _case.Rows("select match, song_id like 'SI%', artist_id from songplays").ShouldBe(["inferred|True|AR1"]);
        _case.Rows("select title, in_catalogue from songs order by 1").ShouldBe(["Jóga|True", "Undo|False"]);
    }

    [Fact]
    public void Any_spelling_of_an_artist_finds_the_song_and_the_most_used_one_is_shown()
    {
        _case.Songs(
            "s",
            CaseFiles.Song("SO1", "Undo", "AR1", "Björk", 200),
            CaseFiles.Song("SO2", "Jóga", "AR1", "Bjork", 200),
            CaseFiles.Song("SO3", "Hunter", "AR1", "Björk", 200));

        _case.Log("a", CaseFiles.Play(1.0m, "UNDO ", "bjork", 200), CaseFiles.Play(1.1m, "Jóga", "BJÖRK", 200));

        _case.Rows(Matches).ShouldBe(["SO1|AR1|title+artist+length", "SO2|AR1|title+artist+length"]);
        _case.Rows("select name from artists").ShouldBe(["Björk"]);
        _case.Rows("select count(*) from artist_names").ShouldBe(["4"]);
    }

    [Fact]
    public void A_song_that_moves_to_another_artist_takes_its_spelling_along()
    {
        _case.Songs("s", CaseFiles.Song("SO1", "Undo", "AR1", "Björk", 200), CaseFiles.Song("SO2", "Jóga", "AR1", "Bjork", 200));

        _case.Songs("s", CaseFiles.Song("SO1", "Undo", "AR1", "Björk", 200), CaseFiles.Song("SO2", "Jóga", "AR2", "Bjork", 200));

        _case.Rows("select artist_id, name from artist_names order by 1").ShouldBe(["AR1|Björk", "AR2|Bjork"]);
    }

    [Fact]
    public void An_inferred_song_that_nobody_plays_any_longer_is_gone_with_its_artist()
    {
        _case.Log("a", CaseFiles.Play(1.0m, "Undo", "Björk", 200), CaseFiles.Play(1.1m, "Jóga", "Björk", 200));

        _case.Log("b", CaseFiles.Play(1.0m, "Clocks", "Coldplay", 200), CaseFiles.Play(1.1m, "Clocks", "Coldplay", 200));

        _case.Rows("select title from songs").ShouldBe(["Clocks"]);
        _case.Rows("select name from artists").ShouldBe(["Coldplay"]);
        _case.Rows("select name from artist_names").ShouldBe(["Coldplay"]);
    }

    public void Dispose()
    {
        _case.Dispose();
    }

    public sealed class OnDuckDb() : CatalogueCases(Engine.DuckDb);

    public sealed class OnPostgres() : CatalogueCases(Engine.Postgres);
}
