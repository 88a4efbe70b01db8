using System.Globalization;

namespace Sparkify.Warehouse;

/// <summary>Makes one process the owner of a warehouse. A stalled owner keeps its lock: nothing is stolen by age.</summary>
internal sealed class WarehouseLock : IDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _lock;
    private readonly string _ownerFile;

    private WarehouseLock(FileStream held, string ownerFile)
    {
        _lock = held;
        _ownerFile = ownerFile;
    }

    /// <summary>Takes the lock, waiting a bounded time for another run to end.</summary>
    /// <exception cref="SparkifyException">Another run holds the warehouse (exit code 5), or its folder cannot be written.</exception>
    public static WarehouseLock Take(WarehouseFiles files, TimeProvider time, TimeSpan wait, CancellationToken cancellation)
    {
        if (Directory.Exists(files.Build))
        {
            throw new SparkifyException($"{files.Build} is a folder.", "Name a file with --warehouse, for example one in it.") { ExitCode = 4 };
        }

        var started = time.GetTimestamp();
        while (true)
        {
            if (TryTake(files, time) is { } held)
            {
                return held;
            }

            if (time.GetElapsedTime(started) >= wait)
            {
                throw new SparkifyException(
                    $"another run ({OwnerOf(files)}) holds the warehouse {files.Build}.",
                    "Wait for it to end, or stop it; a later run loads whatever is missing.")
                { ExitCode = 5 };
            }

            cancellation.WaitHandle.WaitOne(_pause);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <returns>The lock, or null if another process has it.</returns>
    public static WarehouseLock? TryTake(WarehouseFiles files, TimeProvider time)
    {
        try
        {
            var held = new FileStream(files.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var since = time.GetUtcNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
            File.WriteAllText(files.Owner, $"pid {Environment.ProcessId}, since {since} UTC");
            return new WarehouseLock(held, files.Owner);
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw new SparkifyException(
                $"{Path.GetDirectoryName(files.Build)} is no folder that can be written.",
                "Create it or grant the right, or name another file with --warehouse.",
                problem)
            { ExitCode = 4 };
        }
        catch (IOException problem) when (DiskFull.Caused(problem))
        {
            throw DiskFull.Failure(files.Build, problem);
        }
        catch (IOException problem) when (problem.Message.Contains("Read-only", StringComparison.OrdinalIgnoreCase))
        {
            throw new SparkifyException(
                $"{Path.GetDirectoryName(files.Build)} is on a read-only file system.",
                "Name another file with --warehouse.",
                problem)
            { ExitCode = 4 };
        }
        catch (IOException problem) when (problem.Message.Contains("used by another process", StringComparison.Ordinal))
        {
            return null;
        }
        catch (IOException problem)
        {
            throw new SparkifyException($"{files.Lock} cannot be written.", "Name another file with --warehouse.", problem) { ExitCode = 4 };
        }
    }

    /// <summary>Looks who holds the lock, without taking it and without writing anything.</summary>
    /// <returns>The owner, or null if the lock is free.</returns>
    public static string? Owner(WarehouseFiles files)
    {
        try
        {
            using var free = new FileStream(files.Lock, FileMode.Open, FileAccess.Read, FileShare.Read);
            return null;
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return null;
        }
        catch (IOException problem) when (problem.Message.Contains("used by another process", StringComparison.Ordinal))
        {
            return OwnerOf(files);
        }
    }

    public void Dispose()
    {
        File.Delete(_ownerFile);
        _lock.Dispose();
    }

    private static string OwnerOf(WarehouseFiles files)
    {
        const string Unknown = "its process is not known";
        try
        {
            // Empty in the moment between taking the lock and saying so.
            return File.ReadAllText(files.Owner) is { Length: > 0 } owner ? owner : Unknown;
        }
        catch (IOException)
        {
            return Unknown;
        }
    }
}
