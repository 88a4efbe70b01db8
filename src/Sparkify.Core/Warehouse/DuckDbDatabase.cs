using DuckDB.NET.Data;

namespace Sparkify.Warehouse;

/// <summary>Opens DuckDB files. Nothing else in the product opens one, so that a file never has two owners.</summary>
internal static class DuckDbDatabase
{
    /// <summary>The name under which a build file is attached.</summary>
    public const string Catalog = "warehouse";

    // Of a new file; a column of a small table takes one block. See docs/decisions/0025.
    private const int BlockBytes = 64 << 10;

    // Bytes of a log that holds the mark of a checkpoint alone.
    private const int LargestMark = 128;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Opens the build file for its owner; creates it, whole or not at all, if it is missing.</summary>
    /// <param name="files">The warehouse.</param>
    /// <param name="time">For the name of a log that is set aside.</param>
    /// <param name="notes">Gets a line for people if there was one.</param>
    /// <remarks>What is committed is on disk after the next checkpoint, all of it or nothing: see docs/decisions/0011.</remarks>
    public static DuckDBConnection OpenBuild(WarehouseFiles files, TimeProvider time, ICollection<string> notes)
    {
        if (files.Former is not null)
        {
            // Only the run that makes it ever opens it before it is whole.
            return AttachNew(files.Build);
        }

        if (!File.Exists(files.Build))
        {
            Create(files);
        }

        SetLogAside(files, time, notes);
        return OpenSoon(files.Build, time);
    }

    /// <summary>Opens another connection to the database of a connection from <see cref="OpenBuild"/>.</summary>
    public static DuckDBConnection OpenAgain(DuckDBConnection owner)
    {
        var connection = owner.Duplicate();
        connection.Open();
        connection.Execute($"use {Catalog}");
        return connection;
    }

    /// <summary>Opens a finished file that nobody writes.</summary>
    public static DuckDBConnection OpenReadOnly(string path)
    {
        return Open($"Data Source={path};ACCESS_MODE=READ_ONLY", path, "");
    }

    /// <summary>True if a log lies beside the build file that another program wrote.</summary>
    public static bool HasForeignLog(WarehouseFiles files)
    {
        return new FileInfo(files.Wal) is { Exists: true, Length: > LargestMark };
    }

    // `etl status` and its like read the build file for a moment, without the lock.
    private static DuckDBConnection OpenSoon(string path, TimeProvider time)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return Attach(path);
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
        using (var fresh = AttachNew(files.NewBuild))
        {
            fresh.Execute("checkpoint");
        }

        DurableFile.Move(files.NewBuild, files.Build);
    }

    private static DuckDBConnection AttachNew(string path)
    {
        var fresh = Attach(path);
        fresh.Execute("create schema if not exists ops");
        return fresh;
    }

    // A run that dies in a checkpoint leaves a log that holds the mark of the checkpoint alone. Any other was written by another program.
    private static void SetLogAside(WarehouseFiles files, TimeProvider time, ICollection<string> notes)
    {
        if (!HasForeignLog(files))
        {
            File.Delete(files.Wal);
        }
        else
        {
            var aside = $"{files.Wal}.aside-{time.GetUtcNow():yyyyMMddHHmmss}";
            File.Move(files.Wal, aside);
            notes.Add($"A write-ahead log of another program lay beside the warehouse and is set aside as {aside}.");
        }
    }

    // The file is attached to an instance in memory: only so may it go without a log, and be opened on several connections.
    private static DuckDBConnection Attach(string path)
    {
        return Open("Data Source=:memory:", path, $"""
            set temp_directory = {Ddl.Literal(path + ".tmp")};
            set default_block_size = {BlockBytes};
            attach {Ddl.Literal(path)} as {Catalog} (recovery_mode no_wal_writes);
            use {Catalog};
            """);
    }

    private static DuckDBConnection Open(string connectionString, string path, string opening)
    {
        var connection = new DuckDBConnection(connectionString + EngineThreads.At(path));
        try
        {
            connection.Open();
            connection.Execute("set autoinstall_known_extensions = false");
            connection.Execute("set autoload_known_extensions = false");
            connection.Execute("set TimeZone = 'UTC'");
            if (opening.Length > 0)
            {
                connection.Execute(opening);
            }

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
