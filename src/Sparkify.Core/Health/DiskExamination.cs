using Sparkify.Warehouse;

namespace Sparkify.Health;

/// <summary>Is there room for the next run, and for a full refresh?</summary>
internal sealed class DiskExamination(WarehouseFiles files) : IExamination
{
    // A first load of little data, with its snapshot.
    private const long Least = 32L << 20;

    public string Name => "disk";

    /// <param name="free">Bytes that may be written.</param>
    /// <param name="build">Bytes of the build file.</param>
    /// <param name="all">Bytes of all files of the warehouse.</param>
    public static Diagnosis Judge(long free, long build, long all)
    {
        var finding = all == 0 ? $"{Words.Bytes(free)} free" : $"{Words.Bytes(free)} free, {Words.Bytes(all)} taken by the warehouse";

        // A run writes one more snapshot; a full refresh also another build file.
        var (run, refresh) = (build + Least, (2 * build) + Least);
        return free < run ? Diagnosis.Fail($"{finding}; the next run wants {Words.Bytes(run)}", "Free some space on the disk that holds the warehouse.")
            : free < refresh ? Diagnosis.Warn($"{finding}; a full refresh wants {Words.Bytes(refresh)}", "Free some space before `sparkify etl --full-refresh`.")
            : Diagnosis.Pass(finding);
    }

    public Diagnosis Examine(CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(files.Build)!;
        while (!Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        var snapshots = Directory.Exists(files.Published) ? new DirectoryInfo(files.Published).EnumerateFiles().Sum(file => file.Length) : 0;
        return Judge(new DriveInfo(folder).AvailableFreeSpace, Size(files.Build), Size(files.Build) + Size(files.Quarantine) + snapshots);
    }

    private static long Size(string path)
    {
        return new FileInfo(path) is { Exists: true } file ? file.Length : 0;
    }
}
