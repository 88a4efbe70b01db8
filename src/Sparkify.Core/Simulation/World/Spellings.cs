namespace Sparkify.Simulation.World;

/// <summary>How song files and the log spell artists: some have two spellings, of which each song file and each song of the log has one.</summary>
/// <remarks>No second spelling is the name of another artist, or reads as if it credited one.</remarks>
internal sealed class Spellings
{
    private const ulong ArtistStream = 0x5BE1;
    private const ulong FileStream = 0x5BE2;
    private const ulong LogStream = 0x5BE3;
    private const double ShareOfFiles = 0.35;
    private const double ShareOfLog = 0.25;

    private readonly Catalogue _catalogue;
    private readonly Dictionary<int, string> _others = [];

    /// <param name="inThousand">How many of 1,000 artists have a second spelling, if their name can be misspelled.</param>
    public Spellings(Catalogue catalogue, int inThousand)
    {
        _catalogue = catalogue;
        if (inThousand == 0)
        {
            return;
        }

        var names = new NameRegister();
        for (var artist = 0; artist < catalogue.ArtistCount; artist++)
        {
            names.TryAdd(MatchKey.Of(catalogue.NameOf(artist)));
        }

        for (var artist = 0; artist < catalogue.ArtistCount; artist++)
        {
            var chance = Chance.Of(catalogue.Seed, ArtistStream).Split((ulong)artist);
            if (chance.NextInt(1_000) < inThousand && OtherSpelling.Of(catalogue.NameOf(artist), ref chance) is { } other)
            {
                Add(artist, other, names);
            }
        }
    }

    /// <summary>The artists who have a second spelling, and it.</summary>
    public IReadOnlyDictionary<int, string> Others => _others;

    /// <summary>The credit in the song's file.</summary>
    public string InFile(int song) => Credit(song, FileStream, ShareOfFiles);

    /// <summary>The credit in the log.</summary>
    public string InLog(int song) => Credit(song, LogStream, ShareOfLog);

    private void Add(int artist, string other, NameRegister names)
    {
        var key = MatchKey.Of(other);
        if (key == MatchKey.Of(_catalogue.NameOf(artist)) || names.TryAdd(key))
        {
            _others[artist] = other;
        }
    }

    private string Credit(int song, ulong stream, double share)
    {
        return _others.TryGetValue(_catalogue.ArtistOf(song), out var other) && Chance.Of(_catalogue.Seed, stream).Split((ulong)song).Happens(share)
            ? _catalogue.CreditOf(song, other)
            : _catalogue.CreditOf(song);
    }
}
