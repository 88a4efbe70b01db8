using System.Globalization;

namespace Sparkify.Simulation.Writing;

/// <summary>The files of the log, one a day: <c>log_data/2018/11/2018-11-01-events.json</c>.</summary>
/// <param name="mark">What tells these files from others of their days: <see cref="Late"/> makes <c>2018-11-01-late-events.json</c>.</param>
internal sealed class DayFiles(string folder, bool isGzip, string mark) : IDisposable
{
    public const string LogFolder = "log_data";

    /// <summary>The mark of a day's own file: none.</summary>
    public const string Whole = "";
    public const string Late = "late-";

    // Objects of the same content are known by the first of their names, which has to be the one of the day's own file.
    public const string Early = "partial-";
    public const string Copy = "repeated-";
    public const string Half = "half-";
    public const string Empty = "empty-";

    private readonly List<DateOnly> _dates = [];

    private DateOnly _date;
    private FileStream? _file;

    public long Bytes { get; private set; }

    /// <summary>Days that have a file, in their order.</summary>
    public IReadOnlyList<DateOnly> Dates => _dates;

    /// <summary>A day's path below the folder of the set, with <c>/</c>.</summary>
    public static string PathOf(DateOnly date, bool isGzip, string mark) => string.Create(
        CultureInfo.InvariantCulture,
        $"{LogFolder}/{date:yyyy}/{date:MM}/{date:yyyy-MM-dd}-{mark}events.json{(isGzip ? ".gz" : "")}");

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
            var path = Path.Combine(folder, PathOf(date, isGzip, mark));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
            _dates.Add(date);
        }

        _file.Write(records);
        Bytes += records.Length;
    }

    public void Dispose()
    {
        _file?.Dispose();
    }
}
