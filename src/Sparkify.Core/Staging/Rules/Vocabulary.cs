using System.Buffers.Text;
using Sparkify.Staging.Json;
using Sparkify.Staging.Reading;

namespace Sparkify.Staging.Rules;

/// <summary>Gives repeated texts of events their keys, and writes each as a row when this reader meets it first.</summary>
/// <remarks>The caches are bounded: after one was emptied the same row may be written again.</remarks>
internal sealed unsafe class Vocabulary(IStagingWriter writer, TextDecoder texts, ReadingLimits limits) : IDisposable
{
    private const int LongestInteger = 20;
    private readonly KnownTextsCache _songs = new(limits.VocabularyBytes, limits.VocabularyEntries);
    private readonly KnownTextsCache _users = new(limits.VocabularyBytes, limits.VocabularyEntries);
    private readonly KnownTextsCache _agents = new(limits.VocabularyBytes, limits.VocabularyEntries);
    private readonly KnownTextsCache _mentions = new(limits.VocabularyBytes, limits.VocabularyEntries);
    private readonly KnownTextsCache _actions = new(limits.VocabularyBytes, limits.VocabularyEntries);
    private readonly CanonicalKey _key = new();

    /// <summary>Begins to look up the texts of an event. To be called before its fields are checked.</summary>
    public void Start(FieldSlot* slots)
    {
        _users.Start().Add(slots[EventFields.UserId]).Add(slots[EventFields.FirstName]).Add(slots[EventFields.LastName])
            .Add(slots[EventFields.Gender]).Add(slots[EventFields.Location]).Add(slots[EventFields.Registration]);
        _users.FetchPlace();
        _songs.Start().Add(slots[EventFields.Song]).Add(slots[EventFields.Artist]).Add(slots[EventFields.Length]);
        _songs.FetchPlace();
        _agents.Start().Add(slots[EventFields.UserAgent]);
        _agents.FetchPlace();
        _actions.Start().Add(slots[EventFields.Page]).Add(slots[EventFields.Auth]).Add(slots[EventFields.Level])
            .Add(slots[EventFields.Method]).Add(slots[EventFields.Status]);
        _actions.FetchPlace();
    }

    /// <summary>Goes on with the look-up. To be called after the fields were checked.</summary>
    public void Fetch()
    {
        _users.FetchEntry();
        _songs.FetchEntry();
        _agents.FetchEntry();
        _actions.FetchEntry();
    }

    /// <summary>What the fetched event asked for and how it was answered.</summary>
    public KnownTexts Action(FieldSlot* slots, int? status)
    {
        if (!_actions.TryGet(out var known))
        {
            known = WriteAction(slots, status);
            _actions.Add(known);
        }

        return known;
    }

    /// <summary>The song of the fetched event, if it names one.</summary>
    public KnownTexts Song(FieldSlot* slots, in CheckedEvent numbers)
    {
        var cache = _songs;
        if (!numbers.IsPlay)
        {
            cache = _mentions;
            cache.Start().Add(slots[EventFields.Song]).Add(slots[EventFields.Artist]).Add(slots[EventFields.Length]);
            cache.FetchPlace();
            cache.FetchEntry();
        }

        if (!cache.TryGet(out var known))
        {
            known = WriteSong(slots, numbers.Seconds, numbers.IsPlay);
            cache.Add(known);
        }

        return known;
    }

    /// <summary>The user attributes of the fetched event; all may be null.</summary>
    public KnownTexts User(FieldSlot* slots, long? registeredAtMs)
    {
        if (!_users.TryGet(out var known))
        {
            known = WriteUser(slots, registeredAtMs);
            _users.Add(known);
        }

        return known;
    }

    /// <summary>The user agent of the fetched event, if it names one.</summary>
    public KnownTexts UserAgent(in FieldSlot slot)
    {
        if (!_agents.TryGet(out var known))
        {
            texts.ClearMarks();
            var userAgent = texts.DecodeUnquoted(slot);
            var row = new LoggedUserAgent { Key = _key.Start().Add(userAgent).Finish(), UserAgent = userAgent };
            known = new(writer.Write(row), texts.Repaired, texts.Unquoted);
            _agents.Add(known);
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

    private KnownTexts WriteAction(FieldSlot* slots, int? status)
    {
        texts.ClearMarks();
        var page = texts.Decode(slots[EventFields.Page]);
        var auth = texts.Decode(slots[EventFields.Auth]);
        var level = texts.Decode(slots[EventFields.Level]);
        var method = texts.Decode(slots[EventFields.Method]);
        var key = _key.Start().Add(page).Add(auth).Add(level).Add(method).Add((long?)status).Finish();
        var row = new LoggedAction { Key = key, Page = page, Auth = auth, Level = level, Method = method, Status = status };
        return new(writer.Write(row), texts.Repaired, false);
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
