using Sparkify.Sources.S3;

namespace Sparkify.Health;

/// <summary>Are there credentials to sign with? Whether they are right is told by a listing.</summary>
internal sealed class CredentialsExamination(S3Options options) : IExamination
{
    public string Name => SourceHealth.Credentials;

    public Diagnosis Examine(CancellationToken cancellation)
    {
        try
        {
            return Diagnosis.Pass(S3Credentials.Origin(options));
        }
        catch (SparkifyException missing)
        {
            // The cause lists every place that was looked into.
            return Diagnosis.Fail(missing.Problem.TrimEnd('.'), missing.Remedy);
        }
    }
}
