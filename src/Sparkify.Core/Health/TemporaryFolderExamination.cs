namespace Sparkify.Health;

/// <summary>Can temporary files be written? The .NET runtime wants to.</summary>
public sealed class TemporaryFolderExamination(string folder) : IExamination
{
    /// <inheritdoc/>
    public string Name => "temp folder";

    /// <inheritdoc/>
    public Diagnosis Examine(CancellationToken cancellation)
    {
        return TrialFile.Refusal(folder) is { } refusal
            ? Diagnosis.Warn($"{folder} cannot be written: {refusal}", "Let TMPDIR name a folder that can be written.")
            : Diagnosis.Pass(folder);
    }
}
