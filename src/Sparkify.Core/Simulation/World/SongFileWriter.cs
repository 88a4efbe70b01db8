using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Sparkify.Simulation.World;

/// <summary>Writes song files, one after the other. Each thread needs its own.</summary>
internal sealed class SongFileWriter(Catalogue catalogue, Spellings spellings, string folder, bool isPacked)
{
    private const string Hex = "0123456789abcdef";

    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _madeFolders = [];
    private char[] _letters = [];
    private byte[] _bytes = [];

    public int Written { get; private set; }

    public void Write(int number)
    {
        var song = catalogue.SongAt(number);
        Compose(song, catalogue.ArtistAt(song.ArtistIndex));
        var path = Path.Combine(folder, CatalogueFiles.PathOf(song.TrackId, isPacked));
        if (_madeFolders.Add(Path.GetDirectoryName(path)!))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }

        var length = Encode();

        // Cutting a file costs the file system much more than making one, even if there is nothing to cut.
        var mode = File.Exists(path) ? FileMode.Create : FileMode.CreateNew;
        using var file = File.OpenHandle(path, mode, FileAccess.Write, FileShare.None);
        RandomAccess.Write(file, isPacked ? Pack(length) : _bytes.AsSpan(0, length), 0);
        Written++;
    }

    private void Compose(Song song, Artist artist)
    {
        _text.Clear().Append("{\"num_songs\": 1, \"artist_id\": \"").Append(artist.Id);
        _text.Append("\", \"artist_latitude\": ").Append(Number(artist.Latitude));
        _text.Append(", \"artist_longitude\": ").Append(Number(artist.Longitude));
        _text.Append(", \"artist_location\": ");
        AppendText(artist.Location);
        _text.Append(", \"artist_name\": ");
        AppendText(spellings.InFile(song.Index));
        _text.Append(", \"song_id\": \"").Append(song.Id).Append("\", \"title\": ");
        AppendText(song.Title);
        _text.Append(", \"duration\": ").Append(Number(song.Duration));
        _text.Append(", \"year\": ").Append(CultureInfo.InvariantCulture, $"{song.Year}").Append('}');
    }

    // A quote, a backslash and control characters are escaped; all else is UTF-8.
    private void AppendText(string text)
    {
        _text.Append('"');
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '"' or '\\':
                    _text.Append('\\').Append(letter);
                    break;
                case < ' ':
                    _text.Append("\\u00").Append(Hex[letter >> 4]).Append(Hex[letter & 15]);
                    break;
                default:
                    _text.Append(letter);
                    break;
            }
        }

        _text.Append('"');
    }

    private static string Number(double? value) => value?.ToString("0.0####", CultureInfo.InvariantCulture) ?? "null";

    private int Encode()
    {
        if (_text.Length > _letters.Length)
        {
            _letters = new char[_text.Length * 2];
            _bytes = new byte[Encoding.UTF8.GetMaxByteCount(_letters.Length)];
        }

        _text.CopyTo(0, _letters, _text.Length);
        return Encoding.UTF8.GetBytes(_letters.AsSpan(0, _text.Length), _bytes);
    }

    private byte[] Pack(int length)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(_bytes, 0, length);
        }

        return packed.ToArray();
    }
}
