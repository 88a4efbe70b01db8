using System.Data.Common;
using DuckDB.NET.Data;
using Sparkify.Warehouse;

namespace Sparkify.Health;

/// <summary>What a DuckDB warehouse has to be examined: its engine, its folder, its lock and its files.</summary>
internal sealed class DuckDbHealth : IEngineHealth
{
    private readonly WarehouseFiles _files;
    private readonly Lock _gate = new();

    public DuckDbHealth(WarehouseAddress warehouse)
    {
        _files = new WarehouseFiles(warehouse);
        Examinations =
        [
            new DuckDbEngineExamination(),
            new FolderExamination(_files),
            new LockExamination(_files),
            new DiskExamination(_files),
            new BuildFileExamination(_files, _gate),
            new SnapshotExamination(_files, _gate),
        ];
    }

    public IReadOnlyList<IExamination> Examinations { get; }

    /// <remarks>One at a time: a process must not open a file twice. It is open for a moment, so that a run that starts now gets it.</remarks>
    public Diagnosis Read(Func<DbConnection, Diagnosis> read)
    {
        lock (_gate)
        {
            using var connection = Open();
            return connection is null ? Diagnosis.Skip("nothing is loaded yet that could be read") : read(connection);
        }
    }

    private DuckDBConnection? Open()
    {
        var published = new Publication(_files);
        return (BuildFileExamination.MayBeOpened(_files) ? TryOpen(_files.Build) : null)
            ?? (published.IsReadable ? TryOpen(published.CurrentPath()) : null);
    }

    // Why a file does not open is said by its own examination.
    private static DuckDBConnection? TryOpen(string path)
    {
        try
        {
            return DuckDbDatabase.OpenReadOnly(path);
        }
        catch (Exception failure) when (failure is SparkifyException or DbException)
        {
            return null;
        }
    }
}
