using System.Globalization;
using Sparkify.Cli.Rendering;

namespace Sparkify.Cli.Commands.Etl;

/// <summary>The state of a warehouse.</summary>
/// <param name="row">Watermark, run id, status, start, seconds, records read, open rejects, failed objects.</param>
/// <param name="published">The run that readers see; null if nothing is published.</param>
/// <param name="now">To tell the age of the data.</param>
internal sealed class PipelineState(object?[] row, string? published, DateTimeOffset now)
{
    private const int Left = 16;
    private readonly DateTime? _watermark = row[0] as DateTime?;
    private readonly long _openRejects = Convert.ToInt64(row[6], CultureInfo.InvariantCulture);
    private readonly long _failedObjects = Convert.ToInt64(row[7], CultureInfo.InvariantCulture);

    public IReadOnlyList<Field> Fields =>
    [
        new("data_up_to", _watermark),
        new("age_seconds", Age is { } age ? (long)age.TotalSeconds : null),
        new("run_id", row[1]),
        new("run_status", row[2]),
        new("run_started_at", row[3]),
        new("run_seconds", row[4]),
        new("run_records_read", row[5]),
        new("snapshot", published),
        new("open_rejects", _openRejects),
        new("failed_objects", _failedObjects),
    ];

    private TimeSpan? Age => _watermark is { } at ? now - new DateTimeOffset(at, TimeSpan.Zero) : null;

    public IEnumerable<string> Lines(Invocation call)
    {
        var records = Convert.ToInt64(row[5], CultureInfo.InvariantCulture);
        var (rejects, run) = (call.Next("rejects list"), call.Next($"etl show {row[1]}"));
        yield return Line("data up to", _watermark is { } at ? $"{Cell.Time(at)}, {Words.Duration(Age ?? default)} ago" : "nothing yet");
        yield return Line("last run", $"{row[1]}, {row[2]}, {Cell.Text(row[3])}, {Words.Count(records, "record")} read");
        yield return Line("readers see", published ?? "nothing yet");
        yield return Line("open rejects", _openRejects == 0 ? "0" : $"{Words.Number(_openRejects)}   see {rejects}");
        yield return Line("failed objects", _failedObjects == 0 ? "0" : $"{Words.Number(_failedObjects)}   see {run}");
    }

    private static string Line(string name, string text)
    {
        return name.PadRight(Left) + text;
    }
}
