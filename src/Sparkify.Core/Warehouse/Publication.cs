namespace Sparkify.Warehouse;

/// <summary>The snapshots that readers see: immutable copies of the build file, one of them current.</summary>
internal sealed class Publication(WarehouseFiles files)
{
    private const int Kept = 3;

    /// <summary>The run whose snapshot readers see, or null if nothing is published.</summary>
    public string? CurrentRun()
    {
        return File.Exists(files.Current) ? RunOf(File.ReadAllText(files.Current).Trim()) : null;
    }

    /// <summary>The current snapshot's path.</summary>
    /// <exception cref="SparkifyException">Nothing is published.</exception>
    public string CurrentPath()
    {
        var run = CurrentRun();
        return run is not null && File.Exists(files.Snapshot(run))
            ? files.Snapshot(run)
            : throw new SparkifyException(
                $"nothing is published in {files.Build} yet.",
                "Load it with `sparkify etl --from DIR`, or name another warehouse with --warehouse.")
            { ExitCode = 1 };
    }

    /// <summary>Publishes the build file, which must be closed and checkpointed.</summary>
    public void Publish(string runId)
    {
        Directory.CreateDirectory(files.Published);
        DurableFile.Copy(files.Build, files.Snapshot(runId));
        Switch(runId);
        foreach (var old in Runs().Where(run => run != runId).SkipLast(Kept - 1))
        {
            File.Delete(files.Snapshot(old));
        }
    }

    /// <summary>Makes an earlier snapshot the current one.</summary>
    /// <returns>The run that readers see now.</returns>
    public string Rollback(string? runId)
    {
        var current = CurrentRun();
        var earlier = Runs().Where(run => string.CompareOrdinal(run, current) < 0).ToList();
        var target = runId ?? earlier.LastOrDefault();
        if (target is null || !File.Exists(files.Snapshot(target)))
        {
            var kept = Runs();
            throw new SparkifyException(
                target is null ? "there is no earlier snapshot to go back to." : $"run {target} has no snapshot.",
                kept.Count == 0 ? "Nothing is published yet." : $"Snapshots are kept of {string.Join(", ", kept)}.");
        }

        Switch(target);
        return target;
    }

    /// <summary>Runs whose snapshots are kept, oldest first.</summary>
    public IReadOnlyList<string> Runs()
    {
        return Directory.Exists(files.Published)
            ? [.. Directory.GetFiles(files.Published, "snap-*.duckdb").Select(RunOf).Order(StringComparer.Ordinal)]
            : [];
    }

    public void Remove()
    {
        if (Directory.Exists(files.Published))
        {
            Directory.Delete(files.Published, recursive: true);
        }
    }

    private void Switch(string runId)
    {
        DurableFile.Write(files.Current, Path.GetFileName(files.Snapshot(runId)) + "\n");
    }

    private static string RunOf(string snapshot)
    {
        return Path.GetFileNameWithoutExtension(snapshot)["snap-".Length..];
    }
}
