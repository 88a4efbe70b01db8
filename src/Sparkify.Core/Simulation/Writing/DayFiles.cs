using System.Globalization;

namespace Sparkify.Simulation.Writing;

/// <summary>The files of the log, one a day: <c>log_data/2018/11/2018-11-01-events.json</c>.</summary>
/// <param name="isLate">True for the files of records that came late: <c>2018-11-01-late-events.json</c>.</param>
internal sealed class DayFiles(string folder, bool isGzip, bool isLate) : IDisposable
{
    public const string LogFolder = "log_data";

    private DateOnly _date;
    private FileStream? _file;

    public long Bytes { get; private set; }

    public int Files { get; private set; }

    /// <summary>A day's path below the folder of the set, with <c>/</c>.</summary>
    public static string PathOf(DateOnly date, bool isGzip) =>
        string.Create(CultureInfo.InvariantCulture, $"{LogFolder}/{date:yyyy}/{date:MM}/{date:yyyy-MM-dd}-events.json{(isGzip ? ".gz" : "")}");

    /// <summary>The path of the late records of a day's file.</summary>
    public static string LatePath(string path) => path.Replace("-events.", "-late-events.", StringComparison.Ordinal);

    /// <summary>Adds records to their day's file; days come in order.</summary>
    public void Write(DateOnly date, ReadOnlySpan<byte> records)
    {
        if (records.IsEmpty)
        {
            return;
        }

        if (_file is null || date != _date)
        {
            _file?.Dispose();
            _date = date;
            var path = Path.Combine(folder, isLate ? LatePath(PathOf(date, isGzip)) : PathOf(date, isGzip));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
            Files++;
        }

        _file.Write(records);
        Bytes += records.Length;
    }

    public void Dispose()
    {
        _file?.Dispose();
    }
}
