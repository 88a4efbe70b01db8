using Shouldly;
using Sparkify.Simulation;
using Sparkify.Simulation.World;

namespace Sparkify.Tests.Simulation.World;

public sealed class SpellingsTests
{
    private static readonly Catalogue _catalogue = Catalogue.Generate(3, 4_000);
    private static readonly Spellings _spellings = new(_catalogue, 300);

    [Theory]
    [InlineData("Jürgen Müllerstein", "Jurgen Mullerstein", "JÜRGEN MÜLLERSTEIN")]
    [InlineData("The Quiet Lamps", "Quiet Lamps", "THE QUIET LAMPS")]
    [InlineData("Zdzisław Żuraw", "Zdzislaw Zuraw", "ZDZISŁAW ŻURAW")]
    public void A_name_loses_its_accents_its_article_or_its_small_letters(string name, params string[] expected)
    {
        var spellings = Enumerable.Range(0, 30).Select(number => Other(name, (ulong)number)).Distinct();

        spellings.ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void A_name_that_cannot_be_misspelled_has_no_second_spelling()
    {
        Other("夜のバス", 1).ShouldBeNull();
    }

    [Fact]
    public void No_second_spelling_is_compared_like_another_artist()
    {
        var owners = Enumerable.Range(0, _catalogue.ArtistCount).ToDictionary(artist => MatchKey.Of(_catalogue.NameOf(artist)));

        foreach (var (artist, other) in _spellings.Others)
        {
            owners.GetValueOrDefault(MatchKey.Of(other), artist).ShouldBe(artist, other);
        }
    }

    [Fact]
    public void Files_and_log_use_both_spellings_of_an_artist()
    {
        var songs = Enumerable.Range(0, _catalogue.SongCount).Where(song => _spellings.Others.ContainsKey(_catalogue.ArtistOf(song))).ToList();

        var ways = songs.GroupBy(song => (_spellings.InFile(song) == _catalogue.CreditOf(song), _spellings.InLog(song) == _catalogue.CreditOf(song)));

        songs.Count.ShouldBeInRange(_catalogue.SongCount / 10, _catalogue.SongCount / 3);
        ways.Count().ShouldBe(4);
        ways.ShouldAllBe(way => way.Count() > songs.Count / 20);
    }

    private static string? Other(string name, ulong stream)
    {
        var chance = Chance.Of(1, stream);
        return OtherSpelling.Of(name, ref chance);
    }
}
