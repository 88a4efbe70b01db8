using Sparkify.Sources;

namespace Sparkify.Warehouse;

/// <summary>The files of one DuckDB warehouse, all beside its build file.</summary>
internal sealed class WarehouseFiles
{
    public WarehouseFiles(WarehouseAddress address)
    {
        Build = CanonicalPath.Of(address.Path);
        Quarantine = Build + ".rejects";
    }

    private WarehouseFiles(WarehouseFiles former)
    {
        Build = former.Build + ".refresh";
        Quarantine = former.Quarantine;
        Former = former.Build;
    }

    /// <summary>The database that the ETL alone opens; one spelling per file, for two spellings would be two owners.</summary>
    public string Build { get; }

    /// <summary>The build file that this one is to replace; null for the warehouse itself.</summary>
    public string? Former { get; }

    /// <summary>Where the engine would keep a write-ahead log; ours has none.</summary>
    public string Wal => Build + ".wal";

    /// <summary>The next build file while it is made.</summary>
    public string NewBuild => Build + ".new";

    /// <summary>Held open by the run that owns the warehouse.</summary>
    public string Lock => Build + ".lock";

    /// <summary>Who holds the lock; a locked file cannot be read.</summary>
    public string Owner => Build + ".owner";

    /// <summary>The bytes of rejected records.</summary>
    public string Quarantine { get; }

    /// <summary>Snapshots for readers.</summary>
    public string Published => Build + ".published";

    /// <summary>Names the snapshot that readers open.</summary>
    public string Current => Path.Combine(Published, "CURRENT");

    public string Snapshot(string runId)
    {
        return Path.Combine(Published, $"snap-{runId}.duckdb");
    }

    /// <summary>The warehouse that a first load or full refresh builds beside this one; rejected bytes are only ever appended, so both share their file.</summary>
    public WarehouseFiles ForRefresh()
    {
        RemoveLeftovers();
        return new WarehouseFiles(this);
    }

    /// <summary>Makes a file that was built beside the warehouse the warehouse.</summary>
    public void Adopt(WarehouseFiles built)
    {
        DurableFile.Move(built.Build, Build);
    }

    /// <summary>Removes what a run left that died before its file became the warehouse.</summary>
    public void RemoveLeftovers()
    {
        var refreshed = new WarehouseFiles(this);
        foreach (var file in (string[])[NewBuild, NewBuild + ".wal", refreshed.NewBuild, refreshed.NewBuild + ".wal", refreshed.Build, refreshed.Wal])
        {
            File.Delete(file);
        }
    }
}
