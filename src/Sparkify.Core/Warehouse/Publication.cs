namespace Sparkify.Warehouse;

/// <summary>The snapshots that readers see: immutable copies of the build file, one of them current.</summary>
internal sealed class Publication(WarehouseFiles files)
{
    private const int Kept = 3;
    private const string Prefix = "snap-";
    private const string BackFrom = "back from ";

    /// <summary>True if readers find the snapshot that <c>CURRENT</c> names.</summary>
    public bool IsReadable => CurrentRun() is { } run && File.Exists(files.Snapshot(run));

    /// <summary>The run whose snapshot readers see, or null if nothing is published.</summary>
    public string? CurrentRun()
    {
        return Lines() is [var snapshot, ..] && snapshot.StartsWith(Prefix, StringComparison.Ordinal) ? RunOf(snapshot) : null;
    }

    /// <summary>The newest run that was ever published: the current one, unless a rollback went back from it.</summary>
    public string? NewestRun()
    {
        return Lines() is [_, var second, ..] && second.StartsWith(BackFrom, StringComparison.Ordinal) ? second[BackFrom.Length..] : CurrentRun();
    }

    /// <summary>The current snapshot's path.</summary>
    /// <exception cref="SparkifyException">Nothing is published.</exception>
    public string CurrentPath()
    {
        var run = CurrentRun();
        return IsReadable
            ? files.Snapshot(run!)
            : throw new SparkifyException(
                $"nothing is published in {files.Build} yet.",
                "Load it with `sparkify etl --from DIR`, or name another warehouse with --warehouse.")
            { ExitCode = 1 };
    }

    /// <summary>Publishes the build file, which must be closed and checkpointed.</summary>
    public void Publish(string runId)
    {
        Directory.CreateDirectory(files.Published);
        foreach (var half in Directory.GetFiles(files.Published, "*" + DurableFile.Unfinished))
        {
            File.Delete(half);
        }

        DurableFile.Copy(files.Build, files.Snapshot(runId));
        DurableFile.Write(files.Current, Line(runId));
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

        var newest = NewestRun();
        DurableFile.Write(files.Current, target == newest ? Line(target) : $"{Line(target)}{BackFrom}{newest}\n");
        return target;
    }

    /// <summary>Runs whose snapshots are kept, oldest first.</summary>
    public IReadOnlyList<string> Runs()
    {
        return Directory.Exists(files.Published)
            ? [.. Directory.GetFiles(files.Published, Prefix + "*.duckdb").Select(RunOf).Order(StringComparer.Ordinal)]
            : [];
    }

    public void Remove()
    {
        if (Directory.Exists(files.Published))
        {
            Directory.Delete(files.Published, recursive: true);
        }
    }

    private string[] Lines()
    {
        return File.Exists(files.Current) ? File.ReadAllLines(files.Current) : [];
    }

    private string Line(string runId)
    {
        return Path.GetFileName(files.Snapshot(runId)) + "\n";
    }

    private static string RunOf(string snapshot)
    {
        return Path.GetFileNameWithoutExtension(snapshot)[Prefix.Length..];
    }
}
