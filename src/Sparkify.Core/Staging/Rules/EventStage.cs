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

    /// <summary>Begins to look up the texts of an event. Other work should follow, because memory is slow.</summary>
    public void Announce(FieldSlot* slots) => vocabulary.Announce(slots);

    /// <summary>Goes on with the look-up of the event that was announced last; another may be announced then.</summary>
    public void Fetch(FieldSlot* slots) => vocabulary.Fetch(slots);

    /// <summary>Writes the event that was fetched last, or says why it is none.</summary>
    public Refusal? Stage(FieldSlot* slots, Text extra, long recordId, PartCounts counts)
    {
        texts.Clear();
        var isSound = rules.TryReadNumbers(slots, out var numbers);
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
