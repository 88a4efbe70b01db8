using System.Data.Common;
using System.Globalization;

namespace Sparkify.Health;

/// <summary>Up to when are there plays? How old that may be is for people to say.</summary>
internal sealed class FreshnessExamination(IEngineHealth engine, TimeProvider time) : IExamination
{
    // A clock may be wrong by a day in a log and still be one of today's.
    private static readonly TimeSpan _future = TimeSpan.FromDays(1);

    public string Name => "newest play";

    public IReadOnlyList<string> Needs => ["tables"];

    public Diagnosis Examine(CancellationToken cancellation)
    {
        return engine.Read(Judge);
    }

    private Diagnosis Judge(DbConnection connection)
    {
        if (connection.Rows("select max(start_time) from play_times") is not [[DateTime newest]])
        {
            return Diagnosis.Skip("there is no play yet");
        }

        var age = time.GetUtcNow().UtcDateTime - newest;
        var at = newest.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return age < -_future
            ? Diagnosis.Warn($"{at} UTC, which is still to come", "Check the clock of this machine, and those that write the logs.")
            : Diagnosis.Pass($"{at} UTC, {Words.Duration(age)} ago");
    }
}
