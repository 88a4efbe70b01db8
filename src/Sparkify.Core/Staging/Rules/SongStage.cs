using System.Text;
using Sparkify.Staging.Json;
using Sparkify.Staging.Reading;

namespace Sparkify.Staging.Rules;

/// <summary>Turns tokenised songs into typed rows. Fields are checked in the contract's order; the first fault counts.</summary>
internal sealed unsafe class SongStage(IStagingWriter writer, TextDecoder texts)
{
    private readonly FieldRules _fields = new(SongFields.Shape);
    private byte[]? _trackId;

    /// <summary>Starts the next object.</summary>
    /// <param name="uri">Its name gives the track id, if it looks like one.</param>
    public void Start(string uri)
    {
        _trackId = TrackId.Of(uri) is { } name ? Encoding.ASCII.GetBytes(name) : null;
    }

    /// <summary>Checks a song without writing it.</summary>
    public Refusal? Check(FieldSlot* slots)
    {
        texts.Clear();
        return Check(slots, out _);
    }

    /// <summary>Writes the song, or says why it is none.</summary>
    public Refusal? Stage(FieldSlot* slots, Text extra, long recordId, PartCounts counts)
    {
        texts.Clear();
        var refusal = Check(slots, out var numbers);
        if (refusal != null)
        {
            return refusal;
        }

        writer.Write(new StagedSong
        {
            RecordId = recordId,
            Title = texts.Decode(slots[SongFields.Title]),
            ArtistName = texts.Decode(slots[SongFields.ArtistName]),
            SongId = texts.Plain(slots[SongFields.SongId]),
            ArtistId = texts.Plain(slots[SongFields.ArtistId]),
            ArtistLocation = texts.Plain(slots[SongFields.ArtistLocation]),
            ArtistLatitude = numbers.Latitude,
            ArtistLongitude = numbers.Longitude,
            Duration = numbers.Duration ?? 0,
            Year = numbers.Year,
            NumSongs = numbers.NumSongs,
            TrackId = Track(slots[SongFields.TrackId]),
            Extra = extra,
        });
        counts.Repaired += texts.Repaired ? 1 : 0;
        return null;
    }

    private Text Track(in FieldSlot slot)
    {
        var own = texts.Plain(slot);
        return TrackId.Is(own.Bytes) ? own
            : _trackId == null ? default
            : new Text(_trackId);
    }

    private Refusal? Check(FieldSlot* slots, out CheckedSong numbers)
    {
        _fields.Slots = slots;
        numbers = default;
        return _fields.FilledText(SongFields.SongId)
            ?? _fields.RequiredText(SongFields.Title)
            ?? _fields.FilledText(SongFields.ArtistId)
            ?? _fields.RequiredText(SongFields.ArtistName)
            ?? _fields.Required(SongFields.Duration)
            ?? _fields.OptionalSeconds(SongFields.Duration, out numbers.Duration)
            ?? _fields.OptionalText(SongFields.ArtistLocation)
            ?? _fields.OptionalDouble(SongFields.ArtistLatitude, out numbers.Latitude)
            ?? _fields.OptionalDouble(SongFields.ArtistLongitude, out numbers.Longitude)
            ?? _fields.OptionalInt32(SongFields.Year, out numbers.Year)
            ?? _fields.OptionalInt32(SongFields.NumSongs, out numbers.NumSongs);
    }
}
