using System.Data.Common;
using Sparkify.Warehouse;

namespace Sparkify.Health;

/// <summary>Does the build file open?</summary>
/// <param name="gate">Held while a file is open.</param>
internal sealed class BuildFileExamination(WarehouseFiles files, Lock gate) : IExamination
{
    public string Name => "build file";

    public IReadOnlyList<string> Needs => ["lock"];

    /// <summary>False while a run works, or if a log lies beside the file, which opening would replay.</summary>
    public static bool MayBeOpened(WarehouseFiles files)
    {
        return File.Exists(files.Build) && !DuckDbDatabase.HasForeignLog(files) && WarehouseLock.Owner(files) is null;
    }

    public Diagnosis Examine(CancellationToken cancellation)
    {
        if (!File.Exists(files.Build))
        {
            return Diagnosis.Skip($"{files.Build} is not there yet; the first run makes it");
        }

        return DuckDbDatabase.HasForeignLog(files)
            ? Diagnosis.Warn(
                $"{files.Wal} was left by another program; what it holds is not in the warehouse",
                "Close that program; the next run sets the log aside and says so.")
            : Open();
    }

    private Diagnosis Open()
    {
        lock (gate)
        {
            try
            {
                using var connection = DuckDbDatabase.OpenReadOnly(files.Build);
                return Diagnosis.Pass($"{files.Build}, {Words.Bytes(new FileInfo(files.Build).Length)}");
            }
            catch (DbException broken)
            {
                return Diagnosis.Fail(
                    $"{files.Build} does not open: {broken.Message.ReplaceLineEndings("\n").Split('\n')[0]}",
                    "Move it away and copy the newest snapshot to its place; the next run loads what came after it.");
            }
        }
    }
}
