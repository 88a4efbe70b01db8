using System.Runtime.CompilerServices;
using Sparkify.Staging.Json;

namespace Sparkify.Staging.Rules;

/// <summary>What makes a JSON object an event. Fields are checked in the order of the contract; the first fault counts.</summary>
/// <param name="startedAt">"Now" of the run.</param>
internal sealed unsafe class EventRules(DateTimeOffset startedAt, TextDecoder texts)
{
    private const long MillisecondsPerDay = 86_400_000;
    private static readonly long _earliest = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
    private readonly long _latest = startedAt.ToUnixTimeMilliseconds() + MillisecondsPerDay;
    private readonly FieldRules _fields = new(EventFields.Shape);

    public Refusal? Check(FieldSlot* slots, out CheckedEvent numbers)
    {
        _fields.Slots = slots;
        numbers = default;
        return Ts(out numbers.TsMs)
            ?? _fields.FilledText(EventFields.Page)
            ?? _fields.RequiredInteger(EventFields.SessionId, out numbers.SessionId)
            ?? _fields.RequiredInteger(EventFields.ItemInSession, out numbers.ItemInSession)
            ?? Level(slots[EventFields.Level])
            ?? _fields.RequiredText(EventFields.Auth)
            ?? Play(slots[EventFields.Page], out numbers.IsPlay)
            ?? _fields.OptionalText(EventFields.Song)
            ?? _fields.OptionalText(EventFields.Artist)
            ?? _fields.OptionalSeconds(EventFields.Length, out numbers.Seconds)
            ?? UserId(slots[EventFields.UserId])
            ?? _fields.OptionalText(EventFields.FirstName)
            ?? _fields.OptionalText(EventFields.LastName)
            ?? _fields.OptionalText(EventFields.Gender)
            ?? _fields.OptionalText(EventFields.Location)
            ?? _fields.OptionalMoment(EventFields.Registration, out numbers.RegisteredAtMs)
            ?? _fields.OptionalText(EventFields.UserAgent)
            ?? _fields.OptionalText(EventFields.Method)
            ?? _fields.OptionalInt32(EventFields.Status, out numbers.Status);
    }

    /// <summary>Reads the fields that no vocabulary remembers.</summary>
    /// <returns>False if one of them may be at fault.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryReadNumbers(FieldSlot* slots, out CheckedEvent numbers)
    {
        numbers = default;
        return TryReadInteger(slots[EventFields.Ts], out numbers.TsMs)
            && numbers.TsMs >= _earliest && numbers.TsMs <= _latest
            && TryReadInteger(slots[EventFields.SessionId], out numbers.SessionId)
            && TryReadInteger(slots[EventFields.ItemInSession], out numbers.ItemInSession);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadInteger(in FieldSlot slot, out long value)
    {
        value = 0;
        return slot.Kind == SlotKind.Number && JsonNumber.TryReadInteger(slot.Raw, out value);
    }

    private Refusal? Ts(out long ts)
    {
        var refusal = _fields.OptionalMoment(EventFields.Ts, out var read);
        ts = read ?? 0;
        return ts >= _earliest && ts <= _latest
            ? null
            : refusal ?? _fields.Required(EventFields.Ts) ?? OutOfRange(ts);
    }

    private Refusal OutOfRange(long ts)
    {
        var guess = IsBelievable(ts, 1_000, 1) ? "; it looks like seconds"
            : IsBelievable(ts, 1, 1_000) ? "; it looks like microseconds"
            : IsBelievable(ts, 1, 1_000_000) ? "; it looks like nanoseconds"
            : "";
        return new Refusal(
            RejectReason.TsOutOfRange,
            "ts",
            $"`ts` {ts} is no time between 2000-01-01 and {startedAt.UtcDateTime.AddDays(1):yyyy-MM-dd HH:mm} in milliseconds{guess}.");
    }

    private bool IsBelievable(long ts, long factor, long divisor)
    {
        var milliseconds = (Int128)ts * factor / divisor;
        return milliseconds >= _earliest && milliseconds <= _latest;
    }

    private Refusal? Level(in FieldSlot slot)
    {
        var refusal = _fields.RequiredText(EventFields.Level);
        if (refusal != null)
        {
            return refusal;
        }

        var level = texts.Plain(slot).Bytes;
        return level.SequenceEqual("free"u8) || level.SequenceEqual("paid"u8)
            ? null
            : Refusal.Impossible("level", "is neither free nor paid");
    }

    private Refusal? Play(in FieldSlot page, out bool isPlay)
    {
        isPlay = texts.Plain(page).Bytes.SequenceEqual("NextSong"u8);
        return isPlay
            ? _fields.FilledText(EventFields.Song)
                ?? _fields.FilledText(EventFields.Artist)
                ?? _fields.Required(EventFields.Length)
            : null;
    }

    private static Refusal? UserId(in FieldSlot slot)
    {
        var isInteger = slot.Kind == SlotKind.Number && JsonNumber.TryReadInteger(slot.Raw, out _);
        return slot.Kind <= SlotKind.EscapedText || isInteger
            ? null
            : Refusal.WrongType("userId", "a text or an integer of 64 bits");
    }
}
