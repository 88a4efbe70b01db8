using System.Globalization;

namespace Sparkify.Simulation.Truth;

/// <summary>What must be true of events and times.</summary>
internal sealed class LogTruth(LogTally log)
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
        foreach (var (date, count) in log.Plays)
        {
            facts.SetIfAny("plays_by_date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), count);
        }

        for (var hour = 0; hour < log.Hours.Count; hour++)
        {
            facts.SetIfAny("plays_by_hour", hour.ToString("00", CultureInfo.InvariantCulture), log.Hours[hour]);
        }
    }
}
