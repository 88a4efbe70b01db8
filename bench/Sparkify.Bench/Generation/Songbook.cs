using System.Globalization;

namespace Sparkify.Bench.Generation;

/// <summary>Every song there is, by number: one in four lies in the catalogue; low numbers are played most.</summary>
/// <param name="catalogue">How many songs the catalogue holds.</param>
internal sealed class Songbook(int catalogue)
{
    private const double Skew = 0.2;
    private const double Shift = 12;

    private readonly int _songs = catalogue * 4;
    private readonly int _acts = Math.Max(4, catalogue * 3 / 2);

    /// <summary>Draws a song to play, Zipf-like (exponent 0.8) with a flattened head.</summary>
    public int Draw(ref Chance chance)
    {
        var low = Math.Pow(Shift, Skew);
        var high = Math.Pow(_songs + Shift, Skew);
        var rank = Math.Pow(low + (chance.Fraction() * (high - low)), 1 / Skew) - Shift;
        return Math.Clamp((int)rank, 0, _songs - 1);
    }

    /// <summary>The song number of the catalogue's n-th entry.</summary>
    public static int InCatalogue(int entry) => (entry * 4) + 2;

    public static string Title(int song)
    {
        var number = Original(song);
        var tail = number / (Vocabulary.Adjectives.Length * Vocabulary.Nouns.Length);
        var noun = Vocabulary.Nouns[number / Vocabulary.Adjectives.Length % Vocabulary.Nouns.Length];
        return $"{Vocabulary.Adjectives[number % Vocabulary.Adjectives.Length]} {noun}{Tail(Vocabulary.TitleTails, tail)}";
    }

    /// <summary>The artist as the song names it: some songs add a guest to the act's own name.</summary>
    public string Artist(int song)
    {
        var act = Act(song);
        return Credited(song) % 37 == 5 ? $"{ActName(act)} feat. {ActName((act + 1) % _acts)}" : ActName(act);
    }

    /// <summary>The number of the act that owns the song.</summary>
    public int Act(int song) => new Chance((ulong)Credited(song) + 0xAC7).Below(_acts);

    /// <summary>In hundred-thousandths of a second. Songs with one title differ by more than a second.</summary>
    public static int Length(int song)
    {
        var chance = new Chance((ulong)song + 0x1E6);
        var seconds = 60 + (4 * (chance.Below(35) + chance.Below(35) + chance.Below(35)));
        return ((seconds + (song == Original(song) ? 0 : 2)) * 100_000) + 1 + chance.Below(99_999);
    }

    public static string Seconds(int length) =>
        (length / 100_000m).ToString("0.#####", CultureInfo.InvariantCulture);

    private static string ActName(int act)
    {
        var (kind, number) = (act % 3, act / 3);
        var (first, second, tail) = (number % 60, number / 60 % 60, Tail(Vocabulary.ActTails, number / 3600));
        return kind switch
        {
            0 => $"{Vocabulary.FirstNames[first]} {Vocabulary.LastNames[second]}{tail}",
            1 => $"The {Vocabulary.Adjectives[first]} {Vocabulary.Nouns[second]}s{tail}",
            _ => $"{Vocabulary.LastNames[first]} & {Vocabulary.Nouns[second]}{tail}",
        };
    }

    private static string Tail(string[] tails, int number)
    {
        var text = tails[number % tails.Length];
        var round = number / tails.Length;
        return (text.Length > 0 ? " " + text : "") + (round > 0 ? $" No. {round + 1}" : "");
    }

    // One song in ten shares its title with another one; one in fifty is another version by the same act.
    private static int Original(int song) => song % 10 == 7 && song / 2 % 10 != 7 ? song / 2 : song;

    private static int Credited(int song) => song % 50 == 17 ? Original(song) : song;
}
