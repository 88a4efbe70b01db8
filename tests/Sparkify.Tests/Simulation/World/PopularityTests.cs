using Shouldly;
using Sparkify.Simulation;
using Sparkify.Simulation.World;

namespace Sparkify.Tests.Simulation.World;

public sealed class PopularityTests
{
    private static readonly Catalogue _catalogue = Catalogue.Generate(9, 2_000);

    [Theory]
    [InlineData(0.95, 20)]
    [InlineData(1, 0)]
    [InlineData(0.5, 3)]
    [InlineData(2, 0)]
    [InlineData(0, 0)]
    public void Weights_follow_the_law_of_Zipf_and_Mandelbrot(double exponent, double shift)
    {
        foreach (var rank in new[] { 0, 1, 2, 9, 99, 12_345, 999_999 })
        {
            var exact = Math.Pow((1 + shift) / (rank + 1 + shift), exponent) * (1UL << 32);

            ((double)Ranks.Weight(rank, shift, exponent)).ShouldBe(Math.Max(1, exact), 1 + (exact * 1e-12));
        }
    }

    [Theory]
    [InlineData(0.95, 20)]
    [InlineData(1, 0)]
    public void Songs_are_picked_as_often_as_their_weight_says(double exponent, double shift)
    {
        const int Picks = 400_000;
        var popularity = new Popularity(_catalogue, exponent, shift);
        var chance = Chance.Of(17, 0);
        var counts = new int[_catalogue.SongCount];
        for (var pick = 0; pick < Picks; pick++)
        {
            counts[popularity.Pick(ref chance)]++;
        }

        ShouldFollow(counts, [.. Enumerable.Range(0, _catalogue.SongCount).Select(song => (double)popularity.WeightOf(song))], Picks);
    }

    [Fact]
    public void Songs_of_a_genre_and_of_an_artist_are_picked_as_often_as_their_weight_says()
    {
        const int Picks = 100_000;
        var popularity = new Popularity(_catalogue);
        var chance = Chance.Of(18, 0);
        var (ofGenre, ofArtist) = (new int[_catalogue.SongCount], new int[_catalogue.SongCount]);
        for (var pick = 0; pick < Picks; pick++)
        {
            ofGenre[popularity.PickOfGenre(1, ref chance)]++;
            ofArtist[popularity.PickOfArtist(3, ref chance)]++;
        }

        var songs = Enumerable.Range(0, _catalogue.SongCount).ToList();
        ShouldFollow(ofGenre, [.. songs.Select(song => _catalogue.GenreOf(song) == 1 ? popularity.WeightOf(song) : 0.0)], Picks);
        ShouldFollow(ofArtist, [.. songs.Select(song => _catalogue.ArtistOf(song) == 3 ? popularity.WeightOf(song) : 0.0)], Picks);
        ofArtist.Count(count => count > 0).ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_genre_without_songs_gives_any_song()
    {
        var catalogue = Catalogue.Generate(1, 5);
        var popularity = new Popularity(catalogue);
        var chance = Chance.Of(1, 1);

        for (var genre = 0; genre < Genres.All.Count; genre++)
        {
            popularity.PickOfGenre(genre, ref chance).ShouldBeInRange(0, 4);
        }
    }

    [Fact]
    public void A_table_of_one_weight_picks_it()
    {
        var chance = Chance.Of(1, 1);

        new AliasTable([7]).Pick(ref chance).ShouldBe(0);
    }

    // Chi-square over all indices that are expected at least five times, the others together; five standard deviations.
    private static void ShouldFollow(int[] counts, double[] weights, int picks)
    {
        var total = weights.Sum();
        var (sum, cells, restCount, restExpected) = (0.0, 0, 0.0, 0.0);
        for (var i = 0; i < counts.Length; i++)
        {
            var expected = picks * weights[i] / total;
            if (expected < 5)
            {
                restCount += counts[i];
                restExpected += expected;
                continue;
            }

            sum += (counts[i] - expected) * (counts[i] - expected) / expected;
            cells++;
        }

        if (restExpected > 5)
        {
            sum += (restCount - restExpected) * (restCount - restExpected) / restExpected;
            cells++;
        }
        else
        {
            restCount.ShouldBeLessThan(30);
        }

        sum.ShouldBeLessThan(cells + (5 * Math.Sqrt(2.0 * cells)) + 10);
    }
}
