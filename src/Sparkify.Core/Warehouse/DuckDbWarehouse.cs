using System.Data.Common;
using Sparkify.Models;
using Sparkify.Pipeline;

namespace Sparkify.Warehouse;

/// <summary>A warehouse in DuckDB files: one that the pipeline builds in, and the snapshots that it publishes.</summary>
internal sealed class DuckDbWarehouse(WarehouseFiles files, TimeProvider time) : IWarehouse
{
    private readonly Publication _publication = new(files);

    public T Write<T>(TimeSpan wait, Func<WarehouseOwner, T> work, CancellationToken cancellation)
    {
        using var owner = DuckDbOwner.Take(files, time, wait, cancellation);
        try
        {
            return work(owner);
        }
        catch (Exception problem) when (problem is not SparkifyException && DiskFull.Caused(problem))
        {
            throw DiskFull.Failure(files.Build, problem);
        }
    }

    public Ledger? Ledger(TimeSpan wait, CancellationToken cancellation)
    {
        if (!File.Exists(files.Build))
        {
            return null;
        }

        using var held = WarehouseLock.Take(files, time, wait, cancellation);
        using var build = DuckDbBuild.Open(files, ModelSet.Load, time, []);
        return Pipeline.Ledger.Read(build.Connection);
    }

    public DbConnection OpenPublished()
    {
        return DuckDbDatabase.OpenReadOnly(_publication.CurrentPath());
    }

    public DbConnection? OpenPublished(string runId)
    {
        var snapshot = files.Snapshot(runId);
        return runId.Length > 0 && File.Exists(snapshot) ? DuckDbDatabase.OpenReadOnly(snapshot) : null;
    }

    public DbConnection OpenNewest(out bool isPublished)
    {
        if (!File.Exists(files.Build))
        {
            isPublished = true;
            return OpenPublished();
        }

        try
        {
            isPublished = false;
            return DuckDbDatabase.OpenReadOnly(files.Build);
        }
        catch (SparkifyException busy) when (busy.ExitCode == 5)
        {
            isPublished = true;
            return OpenPublished();
        }
    }

    public string? PublishedRun() => _publication.CurrentRun();

    public string PublishedFile() => _publication.CurrentPath();

    public byte[] RejectBytes(long rawAt, int rawLength)
    {
        using var quarantine = new QuarantineFile(files.Quarantine);
        return quarantine.Read(rawAt, rawLength);
    }

    public string Rollback(string? runId)
    {
        using var held = WarehouseLock.Take(files, time, EtlRequest.DefaultLockWait, CancellationToken.None);
        return _publication.Rollback(runId);
    }

    public string GrantReading(string role)
    {
        throw new SparkifyException(
            "a DuckDB warehouse is a file and knows no roles.",
            $"Let people read the folder {files.Published} instead.")
        { ExitCode = 2 };
    }

    public void Drop()
    {
        using var held = WarehouseLock.Take(files, time, EtlRequest.DefaultLockWait, CancellationToken.None);
        _publication.Remove();
        foreach (var file in (string[])[files.Build, files.Wal, files.Quarantine])
        {
            File.Delete(file);
        }
    }
}
