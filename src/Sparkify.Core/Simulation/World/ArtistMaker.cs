using System.Text;

namespace Sparkify.Simulation.World;

/// <summary>Invents the artists of a catalogue.</summary>
internal static class ArtistMaker
{
    private const ulong Stream = 0xA8715;
    private const int MostTries = 12;

    private static readonly WeightedChoice _genres = new(Genres.All.Select(genre => genre.Weight));

    // A genre's first terms are its most common ones.
    private static readonly WeightedChoice[] _terms =
        [.. Genres.All.Select(genre => new WeightedChoice(genre.Terms.Select((_, place) => 120 / (place + 2))))];

    /// <summary>How many artists make so many songs: 3,300 make 10,000, and 130,000 make a million.</summary>
    public static int CountFor(int songs)
    {
        // 2^32 · songs^-0.2, so that the product is songs^0.8.
        var share = Ranks.Weight(songs - 1, 0, 0.2);
        return (int)Math.Clamp((ulong)songs * 21 / 10 * share >> 32, 1, (ulong)songs);
    }

    public static ArtistColumns Make(ulong seed, int count)
    {
        var artists = new ArtistColumns(count);
        var names = new NameRegister();
        var text = new StringBuilder();
        for (var artist = 0; artist < count; artist++)
        {
            var chance = Chance.Of(seed, Stream).Split((ulong)artist);
            var genre = _genres.Pick(ref chance);
            var tongue = Tongues.Pick(genre, ref chance);
            artists.Genres[artist] = (byte)genre;
            artists.SecondGenres[artist] = (byte)(chance.Happens(0.4) ? _genres.Pick(ref chance) : genre);
            artists.Terms[artist] = (byte)_terms[genre].Pick(ref chance);
            artists.Tongues[artist] = (byte)tongue;
            artists.Places[artist] = (short)(chance.Happens(0.4) ? -1 : chance.NextInt(Places.All.Count));
            artists.HasCoordinates[artist] = chance.Happens(0.7);
            artists.Names.Add(NewName(Tongues.All[tongue], names, ref chance, text));
        }

        return artists;
    }

    // After many tries in vain the name gets another word, and a number in the end.
    private static string NewName(Tongue tongue, NameRegister names, ref Chance chance, StringBuilder text)
    {
        for (var attempt = 0; ; attempt++)
        {
            text.Clear();
            tongue.WriteAct(ref chance, text);
            if (attempt > MostTries)
            {
                text.Append(' ');
                tongue.WriteAct(ref chance, text);
            }

            if (attempt > 2 * MostTries)
            {
                text.Append(' ').Append(attempt);
            }

            var name = text.ToString();
            if (names.TryAdd(MatchKey.Of(name)))
            {
                return name;
            }
        }
    }
}
