using Sparkify.Staging.Json;
using Sparkify.Staging.Reading;

namespace Sparkify.Staging.Rules;

/// <summary>Turns tokenised events into typed rows.</summary>
internal sealed unsafe class EventStage(IStagingWriter writer, EventRules rules, Vocabulary vocabulary, TextDecoder texts)
{
    /// <summary>Checks an event without writing it.</summary>
    public Refusal? Check(FieldSlot* slots)
    {
        texts.Clear();
        return rules.Check(slots, out _);
    }

    /// <summary>Writes the event, or says why it is none.</summary>
    public Refusal? Stage(FieldSlot* slots, Text extra, long recordId, PartCounts counts)
    {
        texts.Clear();
        vocabulary.Start(slots);
        var refusal = rules.Check(slots, out var numbers);
        if (refusal != null)
        {
            return refusal;
        }

        vocabulary.Fetch();
        Write(slots, extra, recordId, numbers, counts);
        return null;
    }

    private void Write(FieldSlot* slots, Text extra, long recordId, in CheckedEvent numbers, PartCounts counts)
    {
        var user = vocabulary.User(slots, numbers.RegisteredAtMs);
        var hasSong = !slots[EventFields.Song].IsAbsent || !slots[EventFields.Artist].IsAbsent
            || !slots[EventFields.Length].IsAbsent;
        var song = hasSong ? vocabulary.Song(slots, numbers) : default;
        var hasAgent = !slots[EventFields.UserAgent].IsAbsent;
        var agent = hasAgent ? vocabulary.UserAgent(slots[EventFields.UserAgent]) : default;
        var action = vocabulary.Action(slots, numbers.Status);
        writer.Write(new StagedEvent
        {
            RecordId = recordId,
            TsMs = numbers.TsMs,
            SessionId = numbers.SessionId,
            ItemInSession = numbers.ItemInSession,
            IsPlay = numbers.IsPlay,
            Action = action.Reference,
            Song = song.Reference,
            User = user.Reference,
            UserAgent = agent.Reference,
            Extra = extra,
        });
        counts.Repaired += action.Repaired || user.Repaired || song.Repaired || agent.Repaired ? 1 : 0;
        counts.Unquoted += agent.Unquoted ? 1 : 0;
    }
}
