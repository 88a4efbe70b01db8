using System.Globalization;
using System.Text;
using Sparkify.Staging;

namespace Sparkify.Tests.Staging;

/// <summary>A staging area in memory: every row as one line of text, vocabulary rows by key.</summary>
internal sealed class CollectedRows : IStagingWriter
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(Dictionary<int, string> Rows, long Key), string> _keys = [];

    public List<(long RecordId, string Row)> Events { get; } = [];

    public List<(long RecordId, string Row)> Catalogue { get; } = [];

    public List<(long RecordId, string Row)> Genres { get; } = [];

    public Dictionary<int, string> Actions { get; } = [];

    public Dictionary<int, string> Songs { get; } = [];

    public Dictionary<int, string> Users { get; } = [];

    public Dictionary<int, string> UserAgents { get; } = [];

    public List<CollectedReject> Rejects { get; } = [];

    /// <summary>Every event with its texts in place of their keys, in the order of the file.</summary>
    public IEnumerable<string> ResolvedEvents => Events.OrderBy(row => row.RecordId).Select(row => Resolve(row.Row));

    public IEnumerable<string> ResolvedEventsOf(long fileId) =>
        Events.Where(row => RecordId.FileId(row.RecordId) == fileId).OrderBy(row => row.RecordId).Select(row => Resolve(row.Row));

    public void Write(in StagedEvent row)
    {
        var line = string.Join(
            '|',
            RecordId.Offset(row.RecordId),
            row.TsMs,
            row.SessionId,
            row.ItemInSession,
            "action:" + row.Action,
            "song:" + Named(row.Song),
            "user:" + row.User,
            "agent:" + Named(row.UserAgent),
            Show(row.Extra));
        Add(Events, row.RecordId, line);
    }

    public int Write(in LoggedAction row) => Put(
        Actions, row.Key, $"{Show(row.Page)}|{Show(row.Auth)}|{Show(row.Level)}|{Show(row.Method)}|{row.Status}");

    public int Write(in LoggedSong row) => Put(Songs, row.Key, $"{Show(row.Title)}/{Show(row.Artist)}/{Show(row.Seconds)}");

    public int Write(in LoggedUser row) => Put(
        Users,
        row.Key,
        $"{Show(row.UserId)}/{Show(row.FirstName)}/{Show(row.LastName)}/{Show(row.Gender)}/{Show(row.Location)}/{row.RegisteredAtMs}");

    public int Write(in LoggedUserAgent row) => Put(UserAgents, row.Key, Show(row.UserAgent));

    public void Write(in StagedSong row)
    {
        var line = string.Join(
            '|',
            Show(row.SongId),
            Show(row.Title),
            Show(row.ArtistId),
            Show(row.ArtistName),
            Show(row.ArtistLocation),
            Show(row.ArtistLatitude),
            Show(row.ArtistLongitude),
            Show(row.Duration),
            row.Year,
            row.NumSongs,
            Show(row.TrackId),
            Show(row.Extra));
        Add(Catalogue, row.RecordId, line);
    }

    public void Write(in StagedGenre row) =>
        Add(Genres, row.RecordId, $"{Show(row.Kind)}|{Show(row.Subject)}|{Show(row.Label)}|{Show(row.Weight)}");

    public void Write(in StagedReject row)
    {
        var reject = new CollectedReject(row.FileId, row.Part, row.Line, row.Offset, row.Length, row.Reason, row.Field)
        {
            Message = row.Message,
            Raw = Convert.ToHexString(row.Raw),
            Sha256 = row.Sha256,
        };
        lock (_lock)
        {
            Rejects.Add(reject);
        }
    }

    public void Dispose()
    {
    }

    private static string Show(Text text) => text.HasValue ? Encoding.UTF8.GetString(text.Bytes) : "~";

    private static string Show(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "~";

    private string Resolve(string row)
    {
        var cells = row.Split('|');
        for (var i = 0; i < cells.Length; i++)
        {
            var (texts, prefix) = cells[i] switch
            {
                ['a', 'c', 't', 'i', 'o', 'n', ':', ..] => (Actions, "action:"),
                ['s', 'o', 'n', 'g', ':', ..] => (Songs, "song:"),
                ['u', 's', 'e', 'r', ':', ..] => (Users, "user:"),
                ['a', 'g', 'e', 'n', 't', ':', ..] => (UserAgents, "agent:"),
                _ => (null, ""),
            };
            if (texts != null && cells[i].Length > prefix.Length)
            {
                cells[i] = texts[int.Parse(cells[i][prefix.Length..], CultureInfo.InvariantCulture)];
            }
        }

        return string.Join('|', cells);
    }

    private void Add(List<(long RecordId, string Row)> rows, long recordId, string row)
    {
        lock (_lock)
        {
            rows.Add((recordId, row));
        }
    }

    private static string Named(int reference) => reference == 0 ? "" : reference.ToString(CultureInfo.InvariantCulture);

    // A row that is written again, by another thread or after the cache was emptied, keeps its name.
    private int Put(Dictionary<int, string> rows, long key, string row)
    {
        lock (_lock)
        {
            if (!_keys.TryAdd((rows, key), row) && _keys[(rows, key)] != row)
            {
                throw new InvalidOperationException($"Key {key} stands for '{_keys[(rows, key)]}' and '{row}'.");
            }

            foreach (var (reference, known) in rows)
            {
                if (known == row)
                {
                    return reference;
                }
            }

            rows.Add(rows.Count + 1, row);
            return rows.Count;
        }
    }
}
