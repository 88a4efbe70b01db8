namespace Sparkify.EndToEnd.Order;

/// <summary>Loads deliveries run by run and says what differs from one run over what is there in the end.</summary>
public sealed class Replay(Engine engine)
{
    /// <param name="files">The versions of each file, oldest first.</param>
    /// <param name="runs">What arrives before each run.</param>
    /// <returns>What differs, or an empty text.</returns>
    public string Difference(
        IReadOnlyList<IReadOnlyList<SourceVersion>> files, IReadOnlyList<IReadOnlyList<SourceVersion>> runs)
    {
        using var folder = new TemporaryFolder();
        var (expected, trouble) = Load(folder.At("once"), [[.. files.Select(versions => versions[^1])]]);
        var (actual, more) = Load(folder.At("runs"), runs);
        return trouble + more + SameStar.Difference(expected, actual) + AddedUp.Difference(actual);
    }

    private (TestWarehouse Warehouse, string Trouble) Load(string folder, IReadOnlyList<IReadOnlyList<SourceVersion>> runs)
    {
        Directory.CreateDirectory(folder);
        var (warehouse, trouble) = (engine.NewWarehouse(folder), "");
        foreach (var run in runs)
        {
            foreach (var version in run)
            {
                version.Deliver(folder);
            }

            var report = warehouse.Load(folder);
            trouble += string.Concat(report.Findings.Where(finding => finding.StartsWith("fail", StringComparison.Ordinal)).Select(finding => finding + "\n"));
        }

        return (warehouse, trouble);
    }
}
