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
        var isSound = rules.TryReadNumbers(slots, out var numbers);
        vocabulary.Fetch();
        if (!isSound || !vocabulary.TryFind(slots, out var known))
        {
            var refusal = rules.Check(slots, out numbers);
            if (refusal != null)
            {
                return refusal;
            }

            known = vocabulary.Learn(slots, numbers);
        }

        writer.Write(new StagedEvent
        {
            RecordId = recordId,
            TsMs = numbers.TsMs,
            SessionId = numbers.SessionId,
            ItemInSession = numbers.ItemInSession,
            IsPlay = known.Action.IsPlay,
            Action = known.Action.Reference,
            Song = known.Song.Reference,
            User = known.User.Reference,
            UserAgent = known.UserAgent.Reference,
            Extra = extra,
        });
        counts.Repaired += known.Repaired ? 1 : 0;
        counts.Unquoted += known.UserAgent.Unquoted ? 1 : 0;
        return null;
    }
}
