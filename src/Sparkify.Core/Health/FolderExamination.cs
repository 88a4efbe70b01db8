using Sparkify.Warehouse;

namespace Sparkify.Health;

/// <summary>Is the warehouse's folder there, and can a run write to it?</summary>
internal sealed class FolderExamination(WarehouseFiles files) : IExamination
{
    public string Name => "folder";

    public Diagnosis Examine(CancellationToken cancellation)
    {
        if (Directory.Exists(files.Build))
        {
            return Diagnosis.Fail($"{files.Build} is a folder, not a file", "Name a file with --warehouse, for example one in it.");
        }

        var folder = Path.GetDirectoryName(files.Build)!;
        return TrialFile.Refusal(folder) is { } refusal
            ? Diagnosis.Fail($"{folder} cannot be written: {refusal}", "Mend that, or name another file with --warehouse.")
            : Diagnosis.Pass(folder);
    }
}
