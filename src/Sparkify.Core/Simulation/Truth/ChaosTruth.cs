using Sparkify.Simulation.Chaos;
using Sparkify.Simulation.Writing;

namespace Sparkify.Simulation.Truth;

/// <summary>What must be true of files and rejects; everything else is as if nothing had been spoilt.</summary>
internal sealed class ChaosTruth(SimulationPlan plan, LogTally log, Written written)
{
    private static readonly (Fault Fault, string Reason)[] _reasons =
    [
        (Fault.Malformed, "malformed"), (Fault.TrailingContent, "trailing_content"), (Fault.NotAnObject, "not_an_object"),
        (Fault.InvalidUtf8, "invalid_utf8"), (Fault.InvalidEscape, "invalid_escape"), (Fault.NulCharacter, "nul_character"),
        (Fault.DuplicateKey, "duplicate_key"), (Fault.TooDeep, "too_deep"), (Fault.StringTooLong, "string_too_long"),
        (Fault.Missing, "missing"), (Fault.WrongType, "wrong_type"), (Fault.TsOutOfRange, "ts_out_of_range"),
        (Fault.ImpossibleValue, "impossible_value"),
    ];

    private readonly ChaosTally _chaos = written.Chaos;

    public void Tell(Facts facts)
    {
        foreach (var (date, records) in log.Records)
        {
            TellRecords(facts, date, DayFiles.Whole, records + _chaos.More.GetValueOrDefault(date));
            TellRecords(facts, date, DayFiles.Late, _chaos.Late.GetValueOrDefault(date));
        }

        // A morning without an afternoon repeats the whole file.
        var early = written.Objects.Early.Where(day => day.Value.Records < log.Records[day.Key] + _chaos.More.GetValueOrDefault(day.Key)).ToList();
        foreach (var (date, file) in early)
        {
            TellRecords(facts, date, DayFiles.Early, file.Records);
        }

        TellSpoilt(facts, [_chaos, .. early.Select(day => day.Value.Chaos)]);
        TellObjects(facts, early.Count);
    }

    private static void TellSpoilt(Facts facts, IReadOnlyList<ChaosTally> read)
    {
        facts.Section("rejects");
        foreach (var (fault, reason) in _reasons)
        {
            facts.SetIfAny("rejects", reason, read.Sum(chaos => chaos[fault]));
        }

        facts.Section("unknown_fields");
        facts.SetIfAny("unknown_fields", "campaign", read.Sum(chaos => chaos[Fault.Unknown]));
    }

    /// <param name="early">Files that came early and are not the whole day.</param>
    private void TellObjects(Facts facts, int early)
    {
        var objects = written.Objects;
        if (objects.Empty.Count > 0)
        {
            // All empty files are the same one, known by its first name.
            facts.Set("records", Path.GetFileName(DayFiles.PathOf(objects.Empty[0], plan.IsGzip, DayFiles.Empty)), 0);
        }

        var days = log.Records.Count(day => day.Value + _chaos.More.GetValueOrDefault(day.Key) > 0);
        var empty = Math.Min(1, objects.Empty.Count);
        facts.SetIfAny("objects", "events loaded", days + _chaos.Late.Count + early + empty);
        facts.SetIfAny("objects", "events duplicate", objects.Copied.Count + objects.Early.Count - early + objects.Empty.Count - empty);
        facts.SetIfAny("objects", "events failed", objects.Halved);
    }

    private void TellRecords(Facts facts, DateOnly date, string mark, long records) =>
        facts.SetIfAny("records", Path.GetFileName(DayFiles.PathOf(date, plan.IsGzip, mark)), records);
}
