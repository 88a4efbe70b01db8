using System.Text;
using Sparkify.Staging;
using Sparkify.Warehouse.Native;

namespace Sparkify.Warehouse.Redshift;

/// <summary>Keeps what the reader makes of a record, as values in the order of the staging tables' columns.</summary>
internal sealed class CapturedRows : IStagingWriter
{
    private readonly Dictionary<(string Map, int Reference), object?[]> _texts = [];
    private int _last;
    private (int Action, int Song, int User, int UserAgent) _event;

    /// <summary>The song of the record that was staged last, without its record id.</summary>
    public object?[] Song { get; private set; } = [];

    /// <summary>The values that the event staged last has in a map, without the reference.</summary>
    public object?[] Of(TextMap map)
    {
        var reference = map == TextMap.Actions ? _event.Action : map == TextMap.Songs ? _event.Song : map == TextMap.Users ? _event.User : _event.UserAgent;
        return _texts[(map.Name, reference)];
    }

    public void Write(in StagedEvent row)
    {
        _event = (row.Action, row.Song, row.User, row.UserAgent);
    }

    public int Write(in LoggedAction row)
    {
        return Keep(TextMap.Actions, [row.Key, String(row.Page), String(row.Auth), String(row.Method), row.Status, String(row.Level)]);
    }

    public int Write(in LoggedSong row)
    {
        return Keep(TextMap.Songs, [row.Key, row.IsPlayed ? 1 : 0, String(row.Title), String(row.Artist), row.Seconds]);
    }

    public int Write(in LoggedUser row)
    {
        return Keep(
            TextMap.Users,
            [row.Key, String(row.UserId), String(row.FirstName), String(row.LastName), String(row.Gender), String(row.Location), Moment(row.RegisteredAtMs)]);
    }

    public int Write(in LoggedUserAgent row)
    {
        return Keep(TextMap.UserAgents, [row.Key, String(row.UserAgent)]);
    }

    public void Write(in StagedSong row)
    {
        Song =
        [
            String(row.SongId), String(row.Title), String(row.ArtistId), String(row.ArtistName), String(row.ArtistLocation), row.ArtistLatitude,
            row.ArtistLongitude, row.Duration, row.Year, row.NumSongs, String(row.TrackId), String(row.Extra),
        ];
    }

    public void Write(in StagedGenre row)
    {
    }

    public void Write(in StagedReject row)
    {
    }

    public void Dispose()
    {
    }

    private int Keep(TextMap map, object?[] values)
    {
        _texts[(map.Name, ++_last)] = values;
        return _last;
    }

    private static string? String(Text text) => text.HasValue ? Encoding.UTF8.GetString(text.Bytes) : null;

    private static DateTime? Moment(long? milliseconds)
    {
        return milliseconds is { } known ? DateTime.UnixEpoch.AddTicks(checked(known * EventBlock.MicrosecondsPerMillisecond * TimeSpan.TicksPerMicrosecond)) : null;
    }
}
