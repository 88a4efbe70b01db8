using System.Data.Common;
using Sparkify.Warehouse;

namespace Sparkify.Health;

/// <summary>Is there a state that readers see, and does it open?</summary>
/// <param name="gate">Held while a file is open.</param>
internal sealed class SnapshotExamination(WarehouseFiles files, Lock gate) : IExamination
{
    private const string Back = "Go back to an earlier one with `sparkify etl rollback`, or run `sparkify etl --full-refresh`.";

    public string Name => "published";

    public Diagnosis Examine(CancellationToken cancellation)
    {
        var published = new Publication(files);
        return published.CurrentRun() is not { } run ? Diagnosis.Warn("nothing yet, so there is nothing to query", "Load something with `sparkify etl --from DIR`.")
            : !published.IsReadable ? Diagnosis.Fail($"the snapshot of run {run} is not there", Back)
            : Open(run);
    }

    private Diagnosis Open(string run)
    {
        lock (gate)
        {
            try
            {
                using var connection = DuckDbDatabase.OpenReadOnly(files.Snapshot(run));
                return Diagnosis.Pass($"run {run}");
            }
            catch (Exception broken) when (broken is DbException or SparkifyException)
            {
                return Diagnosis.Fail($"the snapshot {files.Snapshot(run)} does not open", Back);
            }
        }
    }
}
