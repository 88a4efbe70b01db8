using System.Text;

namespace Sparkify.Simulation.World;

/// <summary>Invents the songs of a catalogue for its artists.</summary>
internal sealed class SongMaker
{
    private const ulong Stream = 0x50465;
    private const double VersionShare = 0.03;
    private const double CoverShare = 0.04;
    private const double GuestShare = 0.045;
    private const double OwnGenreShare = 0.85;
    private const double MinorityShare = 0.26;
    private const int MostTries = 8;

    private static readonly WeightedChoice _genres = new(Genres.All.Select(genre => genre.Weight));

    private readonly ArtistColumns _artists;
    private readonly SongColumns _songs;
    private readonly AliasTable _artistChoice;
    private readonly HashSet<ulong> _titles;
    private readonly int[] _lastSong;
    private readonly Dictionary<int, int> _earlierVersion = [];
    private readonly StringBuilder _text = new();

    private SongMaker(ArtistColumns artists, int count)
    {
        _artists = artists;
        _songs = new SongColumns(count);
        _titles = new HashSet<ulong>(count);
        _lastSong = new int[artists.Count];
        Array.Fill(_lastSong, -1);
        _artistChoice = new AliasTable([.. Enumerable.Range(0, artists.Count).Select(artist => Ranks.Weight(artist, 25, 0.75))]);
    }

    public static SongColumns Make(ulong seed, int count, ArtistColumns artists)
    {
        var maker = new SongMaker(artists, count);
        var chances = Chance.Of(seed, Stream);
        for (var song = 0; song < count; song++)
        {
            maker.Add(song, chances.Split((ulong)song));
        }

        return maker._songs;
    }

    private void Add(int song, Chance chance)
    {
        // Every artist gets a song as the numbers grow; the songs between go to artists by their popularity.
        var due = (int)((long)song * _artists.Count / _songs.Count);
        var drawn = _artistChoice.Pick(ref chance);
        var artist = _lastSong[due] < 0 ? due : drawn;
        _songs.Artists[song] = artist;
        _songs.Years[song] = SongYears.Pick(ref chance);
        if (_lastSong[artist] >= 0 && chance.Happens(VersionShare))
        {
            AddVersion(song, _songs.Versions[_lastSong[artist]], ref chance);
        }
        else
        {
            AddOriginal(song, artist, ref chance);
        }

        _lastSong[artist] = song;
    }

    private void AddOriginal(int song, int artist, ref Chance chance)
    {
        var second = _artists.SecondGenres[artist];
        var genre = chance.Happens(OwnGenreShare) ? _artists.Genres[artist] : second;
        var minority = _genres.Pick(ref chance);
        var guest = _artistChoice.Pick(ref chance);
        var hasGuest = chance.Happens(GuestShare) && guest != artist;
        _songs.Versions[song] = song;
        _songs.Genres[song] = genre;
        _songs.MinorityGenres[song] = (sbyte)(chance.Happens(MinorityShare) && minority != genre ? minority : -1);
        _songs.Lengths[song] = SongLengths.Pick(ref chance);
        _songs.Guests[song] = hasGuest ? guest : -1;
        _songs.Joints[song] = (byte)Credits.PickJoint(ref chance);
        _songs.Titles.Add(NewTitle(song, artist, ref chance));
    }

    private void AddVersion(int song, int original, ref Chance chance)
    {
        _songs.Versions[song] = original;
        _songs.Genres[song] = _songs.Genres[original];
        _songs.MinorityGenres[song] = _songs.MinorityGenres[original];
        _songs.Guests[song] = _songs.Guests[original];
        _songs.Joints[song] = _songs.Joints[original];
        _songs.Lengths[song] = OtherLength(original, ref chance);
        _songs.Titles.Add(_songs.Titles.TextAt(original));
        _earlierVersion[song] = _earlierVersion.GetValueOrDefault(original, original);
        _earlierVersion[original] = song;
    }

    // Other recordings differ by more than two seconds, so that a length within one second names one of them.
    private int OtherLength(int original, ref Chance chance)
    {
        const int Apart = 250_000;
        while (true)
        {
            var length = Math.Max(1_000_000, _songs.Lengths[original] - 4_000_000) + chance.NextInt(12_000_000);
            var isApart = Math.Abs(length - _songs.Lengths[original]) > Apart;
            var version = _earlierVersion.GetValueOrDefault(original, original);
            for (; isApart && version != original; version = _earlierVersion[version])
            {
                isApart = Math.Abs(length - _songs.Lengths[version]) > Apart;
            }

            if (isApart)
            {
                return length;
            }
        }
    }

    private string NewTitle(int song, int artist, ref Chance chance)
    {
        var tongue = Tongues.All[chance.Happens(0.88) ? _artists.Tongues[artist] : 0];
        var isCover = song > 0 && chance.Happens(CoverShare);
        for (var attempt = 0; ; attempt++)
        {
            _text.Clear();
            if (isCover && attempt == 0)
            {
                _text.Append(_songs.Titles.TextAt(chance.NextInt(song)));
            }
            else
            {
                tongue.WriteTitle(ref chance, _text);
            }

            if (attempt > MostTries)
            {
                _text.Append(" No. ").Append(attempt);
            }

            var title = _text.ToString();
            if (_titles.Add(TextHash.Of(MatchKey.Of(title), (ulong)artist + 1)))
            {
                return title;
            }
        }
    }
}
