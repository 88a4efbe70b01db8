using Sparkify.Staging;
using Sparkify.Warehouse.Native;

namespace Sparkify.Warehouse;

/// <summary>Writes the rows of one reading thread to a staging area; columns in the order of the model files.</summary>
/// <param name="area">The area.</param>
/// <param name="open">Opens one of its tables for this thread.</param>
/// <param name="close">Called when the thread is done.</param>
internal sealed class StagingWriter(IStagingArea area, Func<string, IStagedRows> open, Action close) : IStagingWriter
{
    private EventBlock? _events;
    private IStagedRows? _extras;
    private IStagedRows? _actions;
    private IStagedRows? _loggedSongs;
    private IStagedRows? _loggedUsers;
    private IStagedRows? _userAgents;
    private IStagedRows? _songs;
    private IStagedRows? _genres;
    private IStagedRows? _rejects;

    public void Write(in StagedEvent row)
    {
        if (_events is null || _events.IsFull)
        {
            _events = area.Events.NewBlock();
        }

        _events.Add(row);
        if (row.Extra.HasValue)
        {
            var table = _extras ??= open("extra_records");
            table.Set(0, row.RecordId);
            table.Set(1, row.Extra);
            table.EndRow();
        }
    }

    public int Write(in LoggedAction row)
    {
        var reference = area.References.NextAction();
        var table = _actions ??= open("action_records");
        table.Set(0, (int?)reference);
        table.Set(1, row.Key);
        table.Set(2, row.Page);
        table.Set(3, row.Auth);
        table.Set(4, row.Method);
        table.Set(5, row.Status);
        table.Set(6, row.Level);
        table.EndRow();
        return reference;
    }

    public int Write(in LoggedSong row)
    {
        var reference = area.References.NextSong();
        var table = _loggedSongs ??= open("logged_song_records");
        table.Set(0, (int?)reference);
        table.Set(1, row.Key);
        table.Set(2, (int?)(row.IsPlayed ? 1 : 0));
        table.Set(3, row.Title);
        table.Set(4, row.Artist);
        table.Set(5, row.Seconds);
        table.EndRow();
        return reference;
    }

    public int Write(in LoggedUser row)
    {
        var reference = area.References.NextUser();
        var table = _loggedUsers ??= open("logged_user_records");
        table.Set(0, (int?)reference);
        table.Set(1, row.Key);
        table.Set(2, row.UserId);
        table.Set(3, row.FirstName);
        table.Set(4, row.LastName);
        table.Set(5, row.Gender);
        table.Set(6, row.Location);
        table.SetMoment(7, row.RegisteredAtMs * EventBlock.MicrosecondsPerMillisecond);
        table.EndRow();
        return reference;
    }

    public int Write(in LoggedUserAgent row)
    {
        var reference = area.References.NextUserAgent();
        var table = _userAgents ??= open("user_agent_records");
        table.Set(0, (int?)reference);
        table.Set(1, row.Key);
        table.Set(2, row.UserAgent);
        table.EndRow();
        return reference;
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
        table.Set(9, area.Quarantine.Append(row.Raw));
        table.Set(10, (int?)row.Raw.Length);
        table.EndRow();
    }

    public void Dispose()
    {
        foreach (var table in (IStagedRows?[])[_extras, _actions, _loggedSongs, _loggedUsers, _userAgents, _songs, _genres, _rejects])
        {
            table?.Dispose();
        }

        close();
    }
}
