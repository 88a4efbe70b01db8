using Sparkify.Simulation.Chaos;
using Sparkify.Simulation.Writing;

namespace Sparkify.Simulation.Truth;

/// <summary>What must be true of files and rejects; everything else is as if nothing had been spoilt.</summary>
internal sealed class ChaosTruth(SimulationPlan plan, LogTally log, ChaosTally chaos)
{
    private static readonly (Fault Fault, string Reason)[] _reasons =
    [
        (Fault.Malformed, "malformed"), (Fault.TrailingContent, "trailing_content"), (Fault.NotAnObject, "not_an_object"),
        (Fault.InvalidUtf8, "invalid_utf8"), (Fault.InvalidEscape, "invalid_escape"), (Fault.NulCharacter, "nul_character"),
        (Fault.DuplicateKey, "duplicate_key"), (Fault.TooDeep, "too_deep"), (Fault.StringTooLong, "string_too_long"),
        (Fault.Missing, "missing"), (Fault.WrongType, "wrong_type"), (Fault.TsOutOfRange, "ts_out_of_range"),
        (Fault.ImpossibleValue, "impossible_value"),
    ];

    public void Tell(Facts facts)
    {
        foreach (var (date, records) in log.Records)
        {
            var day = DayFiles.PathOf(date, plan.IsGzip);
            facts.SetIfAny("records", Path.GetFileName(day), records + chaos.More.GetValueOrDefault(date));
            facts.SetIfAny("records", Path.GetFileName(DayFiles.LatePath(day)), chaos.Late.GetValueOrDefault(date));
        }

        facts.Section("rejects");
        foreach (var (fault, reason) in _reasons)
        {
            facts.SetIfAny("rejects", reason, chaos[fault]);
        }

        facts.Section("unknown_fields");
        facts.SetIfAny("unknown_fields", "campaign", chaos[Fault.Unknown]);
    }
}
