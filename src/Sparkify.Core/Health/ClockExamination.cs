namespace Sparkify.Health;

/// <summary>Does this clock agree with the store's? A signature is good for 15 minutes.</summary>
internal sealed class ClockExamination(S3Reading reading) : IExamination
{
    private static readonly TimeSpan _refused = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan _noticed = TimeSpan.FromMinutes(1);

    public string Name => "clock";

    public IReadOnlyList<string> Needs => [SourceHealth.Store];

    /// <param name="ahead">How far this clock is ahead; null if nobody knows.</param>
    public static Diagnosis Judge(TimeSpan? ahead)
    {
        const string Remedy = "Set the clock, e.g. with `timedatectl set-ntp true`.";
        if (ahead is not { } difference)
        {
            return Diagnosis.Skip("the S3 store does not tell its time");
        }

        var amount = difference.Duration();
        var finding = $"{Words.Duration(amount)} {(difference > TimeSpan.Zero ? "ahead of" : "behind")} the S3 store's";
        return amount >= _refused ? Diagnosis.Fail($"{finding}, which refuses requests from 15 minutes on", Remedy)
            : amount >= _noticed ? Diagnosis.Warn(finding, Remedy)
            : Diagnosis.Pass("agrees with the S3 store's");
    }

    public Diagnosis Examine(CancellationToken cancellation)
    {
        return Judge(reading.Ahead);
    }
}
