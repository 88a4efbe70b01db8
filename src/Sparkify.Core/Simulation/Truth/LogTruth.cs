using System.Globalization;
using Sparkify.Simulation.Writing;

namespace Sparkify.Simulation.Truth;

/// <summary>What must be true of the log's files and times.</summary>
internal sealed class LogTruth(SimulationPlan plan, LogTally log)
{
    public void Tell(Facts facts)
    {
        var plays = log.Plays.Values.Sum();
        facts.Set("tables", "events", log.Events);
        facts.Set("tables", "plays", plays);
        facts.Set("tables", "songplays", plays);
        facts.Set("tables", "page_events", log.Events - plays);
        facts.Set("tables", "visits", log.Events - plays);
        facts.Set("tables", "time", log.Moments);
        facts.Set("tables", "play_times", log.Moments);
        foreach (var (date, records) in log.Records)
        {
            facts.Set("records", Path.GetFileName(DayFiles.PathOf(date, plan.IsGzip)), records);
        }

        foreach (var (date, count) in log.Plays)
        {
            facts.SetIfAny("plays_by_date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), count);
        }

        for (var hour = 0; hour < log.Hours.Count; hour++)
        {
            facts.SetIfAny("plays_by_hour", hour.ToString("00", CultureInfo.InvariantCulture), log.Hours[hour]);
        }

        facts.Section("rejects");
    }
}
