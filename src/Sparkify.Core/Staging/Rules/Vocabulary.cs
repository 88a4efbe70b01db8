using System.Buffers.Text;
using Sparkify.Staging.Json;
using Sparkify.Staging.Reading;

namespace Sparkify.Staging.Rules;

/// <summary>Gives repeated texts of events their keys, and writes each as a row when this reader meets it first.</summary>
/// <remarks>The caches are bounded: after one was emptied the same row may be written again.</remarks>
internal sealed unsafe class Vocabulary(IStagingWriter writer, TextDecoder texts, ReadingLimits limits) : IDisposable
{
    private const int LongestInteger = 20;
    private static readonly int[] _songFields = [EventFields.Song, EventFields.Artist, EventFields.Length];
    private readonly KnownTextsCache _songs = new(limits, _songFields);
    private readonly KnownTextsCache _mentions = new(limits, _songFields);
    private readonly KnownTextsCache _agents = new(limits, EventFields.UserAgent);
    private readonly KnownTextsCache _users = new(
        limits,
        EventFields.UserId,
        EventFields.FirstName,
        EventFields.LastName,
        EventFields.Gender,
        EventFields.Location,
        EventFields.Registration);
    private readonly KnownTextsCache _actions = new(
        limits, EventFields.Page, EventFields.Auth, EventFields.Level, EventFields.Method, EventFields.Status);
    private readonly CanonicalKey _key = new();

    /// <summary>Begins to look up the texts of an event.</summary>
    public void Announce(FieldSlot* slots)
    {
        _users.Announce(slots);
        _songs.Announce(slots);
        _agents.Announce(slots);
        _actions.Announce(slots);
    }

    /// <summary>Goes on with the look-up of the event that was announced last.</summary>
    public void Fetch(FieldSlot* slots)
    {
        _users.Fetch(slots);
        _songs.Fetch(slots);
        _agents.Fetch(slots);
        _actions.Fetch(slots);
    }

    /// <summary>Ends the look-up.</summary>
    /// <returns>True if all texts are known: then they passed the rules when they were met first.</returns>
    public bool TryFind(FieldSlot* slots, out KnownEvent known)
    {
        known = default;
        return _actions.TryGet(out known.Action)
            && _users.TryGet(out known.User)
            && (slots[EventFields.UserAgent].IsAbsent || _agents.TryGet(out known.UserAgent))
            && TryFindSong(slots, known.Action.IsPlay, out known.Song);
    }

    /// <summary>Gives the texts of the event that was looked up, and writes those that are new.</summary>
    /// <param name="numbers">The event has passed the rules.</param>
    public KnownEvent Learn(FieldSlot* slots, in CheckedEvent numbers)
    {
        var known = default(KnownEvent);
        if (!_users.TryGet(out known.User))
        {
            known.User = WriteUser(slots, numbers.RegisteredAtMs);
            _users.Add(known.User);
        }

        if (!TryFindSong(slots, numbers.IsPlay, out known.Song))
        {
            known.Song = WriteSong(slots, numbers.Seconds, numbers.IsPlay);
            (numbers.IsPlay ? _songs : _mentions).Add(known.Song);
        }

        if (!slots[EventFields.UserAgent].IsAbsent && !_agents.TryGet(out known.UserAgent))
        {
            known.UserAgent = WriteUserAgent(slots[EventFields.UserAgent]);
            _agents.Add(known.UserAgent);
        }

        if (!_actions.TryGet(out known.Action))
        {
            known.Action = WriteAction(slots, numbers);
            _actions.Add(known.Action);
        }

        return known;
    }

    public void Dispose()
    {
        _songs.Dispose();
        _users.Dispose();
        _agents.Dispose();
        _mentions.Dispose();
        _actions.Dispose();
    }

    private bool TryFindSong(FieldSlot* slots, bool isPlay, out KnownTexts known)
    {
        known = default;
        if (isPlay)
        {
            return _songs.TryGet(out known);
        }

        if (slots[EventFields.Song].IsAbsent && slots[EventFields.Artist].IsAbsent && slots[EventFields.Length].IsAbsent)
        {
            return true;
        }

        _mentions.Announce(slots);
        _mentions.Fetch(slots);
        return _mentions.TryGet(out known);
    }

    private KnownTexts WriteUserAgent(in FieldSlot slot)
    {
        texts.ClearMarks();
        var userAgent = texts.DecodeUnquoted(slot);
        var row = new LoggedUserAgent { Key = _key.Start().Add(userAgent).Finish(), UserAgent = userAgent };
        return new(writer.Write(row), texts.Repaired, texts.Unquoted);
    }

    // A song that is only mentioned has a key of its own, so that the plays' songs can be told by their key.
    private KnownTexts WriteSong(FieldSlot* slots, double? seconds, bool isPlayed)
    {
        texts.ClearMarks();
        var title = texts.Decode(slots[EventFields.Song]);
        var artist = texts.Decode(slots[EventFields.Artist]);
        var spelling = _key.Start().Add(title).Add(artist).Add(seconds);
        var key = (isPlayed ? spelling : spelling.Add(new Text("mentioned"u8))).Finish();
        var row = new LoggedSong { Key = key, IsPlayed = isPlayed, Title = title, Artist = artist, Seconds = seconds };
        return new(writer.Write(row), texts.Repaired, false);
    }

    private KnownTexts WriteAction(FieldSlot* slots, in CheckedEvent numbers)
    {
        texts.ClearMarks();
        var page = texts.Decode(slots[EventFields.Page]);
        var auth = texts.Decode(slots[EventFields.Auth]);
        var level = texts.Decode(slots[EventFields.Level]);
        var method = texts.Decode(slots[EventFields.Method]);
        var key = _key.Start().Add(page).Add(auth).Add(level).Add(method).Add((long?)numbers.Status).Finish();
        var status = numbers.Status;
        var row = new LoggedAction { Key = key, Page = page, Auth = auth, Level = level, Method = method, Status = status };
        return new(writer.Write(row), texts.Repaired, false, numbers.IsPlay);
    }

    private KnownTexts WriteUser(FieldSlot* slots, long? registeredAtMs)
    {
        texts.ClearMarks();
        Span<byte> digits = stackalloc byte[LongestInteger];
        var user = new LoggedUser
        {
            Key = 0,
            UserId = UserId(slots[EventFields.UserId], digits),
            FirstName = texts.Decode(slots[EventFields.FirstName]),
            LastName = texts.Decode(slots[EventFields.LastName]),
            Gender = texts.Decode(slots[EventFields.Gender]),
            Location = texts.Decode(slots[EventFields.Location]),
            RegisteredAtMs = registeredAtMs,
        };
        var key = _key.Start().Add(user.UserId).Add(user.FirstName).Add(user.LastName).Add(user.Gender)
            .Add(user.Location).Add(registeredAtMs).Finish();
        var reference = writer.Write(new LoggedUser
        {
            Key = key,
            UserId = user.UserId,
            FirstName = user.FirstName,
            LastName = user.LastName,
            Gender = user.Gender,
            Location = user.Location,
            RegisteredAtMs = registeredAtMs,
        });
        return new(reference, texts.Repaired, false);
    }

    /// <summary>The id as text; null for a guest, whose id is empty, null or missing.</summary>
    private Text UserId(in FieldSlot slot, Span<byte> digits)
    {
        if (slot.Kind == SlotKind.Number && JsonNumber.TryReadInteger(slot.Raw, out var number))
        {
            Utf8Formatter.TryFormat(number, digits, out var length);
            return new Text(digits[..length]);
        }

        var text = texts.Decode(slot);
        return text.Bytes.IsEmpty ? default : text;
    }
}
