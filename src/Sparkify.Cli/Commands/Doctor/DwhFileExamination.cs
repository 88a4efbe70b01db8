using Sparkify.Cli.Configuration;
using Sparkify.Health;

namespace Sparkify.Cli.Commands.Doctor;

/// <summary>Can <c>dwh.cfg</c> be read?</summary>
/// <param name="file">What was read; null if there is none.</param>
/// <param name="failure">Why it could not be read, if so.</param>
internal sealed class DwhFileExamination(DwhFile? file, SparkifyException? failure) : IExamination
{
    public const string DwhFile = "dwh.cfg";

    public string Name => DwhFile;

    public Diagnosis Examine(CancellationToken cancellation)
    {
        return failure is not null ? Diagnosis.Of(failure)
            : file is null ? Diagnosis.Pass("there is none here; `sparkify config init` writes one")
            : Diagnosis.Pass($"{file.Path} sets {Words.Count(KnownKeys.All.Count(key => file.Find(key) is not null), "key")}");
    }
}
