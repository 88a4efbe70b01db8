using DuckDB.NET.Data;
using Sparkify.Staging;

namespace Sparkify.Warehouse;

/// <summary>Writes the rows of one reading thread to DuckDB's staging tables; columns in the order of the model files.</summary>
internal sealed class DuckDbStagingWriter(DuckDBConnection connection, Func<string, DuckDbAppender> open, Quarantine quarantine)
    : IStagingWriter
{
    private const long MicrosecondsPerMillisecond = 1000;

    private DuckDbAppender? _events;
    private DuckDbAppender? _actions;
    private DuckDbAppender? _loggedSongs;
    private DuckDbAppender? _loggedUsers;
    private DuckDbAppender? _userAgents;
    private DuckDbAppender? _songs;
    private DuckDbAppender? _genres;
    private DuckDbAppender? _rejects;

    public void Write(in StagedEvent row)
    {
        var table = _events ??= open("event_records");
        table.Set(0, row.RecordId);
        table.Set(1, row.TsMs * MicrosecondsPerMillisecond);
        table.Set(2, row.SessionId);
        table.Set(3, row.ItemInSession);
        table.Set(4, (int?)(row.IsPlay ? 1 : 0));
        table.Set(5, row.ActionKey);
        table.Set(6, row.SongKey);
        table.Set(7, row.UserKey);
        table.Set(8, row.UserAgentKey);
        table.Set(9, row.Extra);
        table.EndRow();
    }

    public void Write(in LoggedAction row)
    {
        var table = _actions ??= open("action_records");
        table.Set(0, row.Key);
        table.Set(1, row.Page);
        table.Set(2, row.Auth);
        table.Set(3, row.Method);
        table.Set(4, row.Status);
        table.Set(5, row.Level);
        table.EndRow();
    }

    public void Write(in LoggedSong row)
    {
        var table = _loggedSongs ??= open("logged_song_records");
        table.Set(0, row.Key);
        table.Set(1, (int?)(row.IsPlayed ? 1 : 0));
        table.Set(2, row.Title);
        table.Set(3, row.Artist);
        table.Set(4, row.Seconds);
        table.EndRow();
    }

    public void Write(in LoggedUser row)
    {
        var table = _loggedUsers ??= open("logged_user_records");
        table.Set(0, row.Key);
        table.Set(1, row.UserId);
        table.Set(2, row.FirstName);
        table.Set(3, row.LastName);
        table.Set(4, row.Gender);
        table.Set(5, row.Location);
        table.Set(6, row.RegisteredAtMs * MicrosecondsPerMillisecond);
        table.EndRow();
    }

    public void Write(in LoggedUserAgent row)
    {
        var table = _userAgents ??= open("user_agent_records");
        table.Set(0, row.Key);
        table.Set(1, row.UserAgent);
        table.EndRow();
    }

    public void Write(in StagedSong row)
    {
        var table = _songs ??= open("song_records");
        table.Set(0, row.RecordId);
        table.Set(1, row.SongId);
        table.Set(2, row.Title);
        table.Set(3, row.ArtistId);
        table.Set(4, row.ArtistName);
        table.Set(5, row.ArtistLocation);
        table.Set(6, row.ArtistLatitude);
        table.Set(7, row.ArtistLongitude);
        table.Set(8, (double?)row.Duration);
        table.Set(9, row.Year);
        table.Set(10, row.NumSongs);
        table.Set(11, row.TrackId);
        table.Set(12, row.Extra);
        table.EndRow();
    }

    public void Write(in StagedGenre row)
    {
        var table = _genres ??= open("genre_records");
        table.Set(0, row.RecordId);
        table.Set(1, row.Kind);
        table.Set(2, row.Subject);
        table.Set(3, row.Label);
        table.Set(4, (double?)row.Weight);
        table.EndRow();
    }

    public void Write(in StagedReject row)
    {
        var table = _rejects ??= open("reject_records");
        table.Set(0, row.FileId);
        table.Set(1, (int?)row.Part);
        table.Set(2, row.Line);
        table.Set(3, row.Offset);
        table.Set(4, row.Length);
        table.Set(5, row.Reason);
        table.Set(6, row.Field);
        table.Set(7, row.Message);
        table.Set(8, row.Sha256);
        table.Set(9, quarantine.Append(row.Raw));
        table.Set(10, (int?)row.Raw.Length);
        table.EndRow();
    }

    public void Dispose()
    {
        foreach (var table in (DuckDbAppender?[])[_events, _actions, _loggedSongs, _loggedUsers, _userAgents, _songs, _genres, _rejects])
        {
            table?.Dispose();
        }

        connection.Dispose();
    }
}
