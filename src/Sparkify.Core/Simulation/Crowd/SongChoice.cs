using Sparkify.Simulation.World;

namespace Sparkify.Simulation.Crowd;

/// <summary>What somebody plays next: a favourite, more of the same artist, or a song of a genre that they like.</summary>
internal sealed class SongChoice(Catalogue catalogue, Popularity popularity)
{
    private const int Favourite = 140;
    private const int SameArtist = 130;
    private const int FirstGenre = 380;
    private const int SecondGenre = 170;
    private const int ThirdGenre = 80;

    public int Next(ref Listener person)
    {
        var drawn = person.Chance.NextInt(1_000);
        var song = Draw(ref person, drawn);
        // Nobody plays a song twice in a row when there are others.
        return song == person.Song && drawn < Favourite + SameArtist ? popularity.Pick(ref person.Chance) : song;
    }

    /// <summary>How long the song plays, rounded up to whole milliseconds.</summary>
    public long Milliseconds(int song) => (catalogue.LengthOf(song) + 99) / 100;

    private int Draw(ref Listener person, int drawn)
    {
        ref var taste = ref person.Taste;
        if ((drawn -= Favourite) < 0)
        {
            return taste.Liked > 0
                ? taste.Songs[person.Chance.NextInt(Math.Min(taste.Liked, Favourites.Size))]
                : popularity.Pick(ref person.Chance);
        }

        if ((drawn -= SameArtist) < 0)
        {
            return person.Song >= 0
                ? popularity.PickOfArtist(catalogue.ArtistOf(person.Song), ref person.Chance)
                : popularity.Pick(ref person.Chance);
        }

        return (drawn -= FirstGenre) < 0 ? popularity.PickOfGenre(taste.First, ref person.Chance)
            : (drawn -= SecondGenre) < 0 ? popularity.PickOfGenre(taste.Second, ref person.Chance)
            : drawn < ThirdGenre ? popularity.PickOfGenre(taste.Third, ref person.Chance)
            : popularity.Pick(ref person.Chance);
    }
}
