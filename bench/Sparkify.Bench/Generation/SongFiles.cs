using System.Globalization;

namespace Sparkify.Bench.Generation;

/// <summary>Writes the catalogue as the Million Song Dataset has it: one object a file, in folders by the file's letters.</summary>
internal sealed class SongFiles(string folder, Songbook songbook)
{
    private const string Digits = "0123456789ABCDEF";

    /// <summary>Creates every folder a catalogue of this size needs.</summary>
    public void CreateFolders(int songs)
    {
        foreach (var path in Enumerable.Range(0, songs).Select(Folder).Distinct())
        {
            Directory.CreateDirectory(path);
        }
    }

    public void Write(int entry)
    {
        var song = Songbook.InCatalogue(entry);
        var track = Id("TR" + Letters(entry), 0x7AC, entry, 18);
        File.WriteAllText(Path.Combine(Folder(entry), track + ".json"), Text(song, entry));
    }

    private string Text(int song, int entry)
    {
        var act = songbook.Act(song);
        var chance = new Chance((ulong)act + 0x91A);
        var (latitude, longitude, place) = ("null", "null", "");
        if (chance.Happens(0.42))
        {
            latitude = (24 + (chance.Below(2_500_000) / 100_000m)).ToString(CultureInfo.InvariantCulture);
            longitude = (-70 - (chance.Below(5_000_000) / 100_000m)).ToString(CultureInfo.InvariantCulture);
        }

        if (chance.Happens(0.6))
        {
            place = System.Text.Encoding.UTF8.GetString(Vocabulary.Locations[chance.Below(Vocabulary.Locations.Length)]);
        }

        var year = new Chance((ulong)song + 0x9EA).Below(5) < 3 ? 0 : 1960 + (song % 51);
        return $"{{\"num_songs\": 1, \"artist_id\": \"{Id("AR", 0xA1D, act, 18)}\", \"artist_latitude\": {latitude}, " +
            $"\"artist_longitude\": {longitude}, \"artist_location\": \"{place}\", " +
            $"\"artist_name\": \"{JsonText.Ascii(songbook.Artist(song))}\", \"song_id\": \"{Id("SO", 0x50D, entry, 18)}\", " +
            $"\"title\": \"{JsonText.Ascii(Songbook.Title(song))}\", " +
            $"\"duration\": {Songbook.Seconds(Songbook.Length(song))}, \"year\": {year}}}";
    }

    private string Folder(int entry)
    {
        var letters = Letters(entry);
        return Path.Combine(folder, letters[..1], letters[1..2], letters[2..]);
    }

    private static string Letters(int entry) =>
        string.Create(3, entry, static (letters, number) =>
        {
            letters[0] = (char)('A' + (number / 20_000 % 26));
            letters[1] = (char)('A' + (number / 26 % 26));
            letters[2] = (char)('A' + (number % 26));
        });

    // The number itself ends the id, so ids never collide.
    private static string Id(string prefix, ulong salt, int number, int length)
    {
        var chance = new Chance((ulong)number ^ (salt << 32));
        var tail = number.ToString("X6", CultureInfo.InvariantCulture);
        return string.Create(length, (prefix, tail, chance), static (letters, parts) =>
        {
            var mixed = parts.chance;
            parts.prefix.CopyTo(letters);
            parts.tail.CopyTo(letters[^6..]);
            for (var index = parts.prefix.Length; index < letters.Length - 6; index++)
            {
                letters[index] = Digits[mixed.Below(16)];
            }
        });
    }
}
