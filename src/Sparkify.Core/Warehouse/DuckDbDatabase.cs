using DuckDB.NET.Data;

namespace Sparkify.Warehouse;

/// <summary>Opens DuckDB files. Nothing else in the product opens one, so that a file never has two owners.</summary>
internal static class DuckDbDatabase
{
    private static readonly string[] _torn = ["replaying WAL", "Corrupt WAL", "Failed to deserialize", "WAL file"];

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Opens the build file for its owner; creates it, whole or not at all, if it is missing.</summary>
    /// <param name="files">The warehouse.</param>
    /// <param name="time">For the name of a damaged file that is set aside.</param>
    /// <param name="notes">Gets a line for people if something was healed.</param>
    public static DuckDBConnection OpenBuild(WarehouseFiles files, TimeProvider time, ICollection<string> notes)
    {
        if (!File.Exists(files.Build))
        {
            Create(files);
        }

        try
        {
            return OpenSoon(files.Build, time);
        }
        catch (DuckDBException problem) when (File.Exists(files.Wal) && _torn.Any(text => problem.Message.Contains(text, StringComparison.Ordinal)))
        {
            var aside = $"{files.Wal}.damaged-{time.GetUtcNow():yyyyMMddHHmmss}";
            File.Move(files.Wal, aside);
            notes.Add($"The write-ahead log was torn and is set aside as {aside}; this run loads again what it held.");
            return Open(files.Build, readOnly: false);
        }
    }

    /// <summary>Opens a finished file that nobody writes.</summary>
    public static DuckDBConnection OpenReadOnly(string path)
    {
        return Open(path, readOnly: true);
    }

    // `etl status` and its like read the build file for a moment, without the lock.
    private static DuckDBConnection OpenSoon(string path, TimeProvider time)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return Open(path, readOnly: false);
            }
            catch (SparkifyException busy) when (busy.ExitCode == 5 && time.GetElapsedTime(started) < _patience)
            {
                Thread.Sleep(_pause);
            }
        }
    }

    /// <summary>Makes an empty database under another name, brings it to disk and renames it: a half-created file never opens again.</summary>
    private static void Create(WarehouseFiles files)
    {
        File.Delete(files.NewBuild);
        File.Delete(files.NewBuild + ".wal");
        using (var fresh = Open(files.NewBuild, readOnly: false))
        {
            fresh.Execute("create schema if not exists ops");
            fresh.Execute("checkpoint");
        }

        DurableFile.Move(files.NewBuild, files.Build);
    }

    private static DuckDBConnection Open(string path, bool readOnly)
    {
        var connection = new DuckDBConnection($"Data Source={path};ACCESS_MODE={(readOnly ? "READ_ONLY" : "READ_WRITE")}");
        try
        {
            connection.Open();
            connection.Execute("set autoinstall_known_extensions = false");
            connection.Execute("set autoload_known_extensions = false");
            connection.Execute("set TimeZone = 'UTC'");
            return connection;
        }
        catch (DuckDBException problem) when (problem.Message.Contains("Could not set lock", StringComparison.Ordinal))
        {
            connection.Dispose();
            throw new SparkifyException(
                $"another program has {path} open.",
                "Close it, or read the published snapshots beside it instead.",
                problem)
            { ExitCode = 5 };
        }
        catch (DuckDBException problem) when (problem.Message.Contains("not a valid DuckDB database file", StringComparison.Ordinal))
        {
            connection.Dispose();
            throw new SparkifyException($"{path} is no DuckDB database.", "Name another file with --warehouse, or move this one away.", problem) { ExitCode = 4 };
        }
        catch (DuckDBException)
        {
            connection.Dispose();
            throw;
        }
    }
}
