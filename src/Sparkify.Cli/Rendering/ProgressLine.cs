using Sparkify.Pipeline;

namespace Sparkify.Cli.Rendering;

/// <summary>How far a run is, in words.</summary>
internal static class ProgressLine
{
    private static readonly TimeSpan _longEnough = TimeSpan.FromSeconds(1);

    /// <param name="elapsed">Time since the step began; rate and time left are told only after a second.</param>
    public static string Of(EtlProgress progress, TimeSpan elapsed)
    {
        var parts = new List<string>();
        if (progress.ObjectsTotal > 0)
        {
            parts.Add($"{Words.Number(progress.ObjectsDone)} / {Words.Count(progress.ObjectsTotal, "object")}");
        }

        if (progress.Records > 0)
        {
            parts.Add(Words.Count(progress.Records, "record"));
        }

        if (progress.BytesTotal > 0)
        {
            parts.Add($"{Words.Bytes(progress.BytesDone)} of {Words.Bytes(progress.BytesTotal)}");
        }

        if (elapsed > _longEnough && progress.BytesDone > 0)
        {
            var rate = progress.BytesDone / elapsed.TotalSeconds;
            parts.Add($"{Words.Bytes(rate)}/s");
            parts.Add($"{Words.Duration(TimeSpan.FromSeconds((progress.BytesTotal - progress.BytesDone) / rate))} left");
        }

        if (progress.Detail.Length > 0 && progress.BytesTotal == 0)
        {
            parts.Add(Printable.Text(progress.Detail));
        }

        return string.Join(", ", parts);
    }
}
