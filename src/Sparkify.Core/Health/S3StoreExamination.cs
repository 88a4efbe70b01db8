namespace Sparkify.Health;

/// <summary>Does the S3 store answer at all?</summary>
internal sealed class S3StoreExamination(S3Reading reading) : IExamination
{
    public string Name => SourceHealth.Store;

    public Diagnosis Examine(CancellationToken cancellation)
    {
        var (address, took) = reading.Take(cancellation);
        return Diagnosis.Pass($"{address.GetLeftPart(UriPartial.Authority)} answers in {(long)took.TotalMilliseconds} ms");
    }
}
