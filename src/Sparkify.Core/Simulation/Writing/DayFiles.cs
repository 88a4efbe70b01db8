using System.Globalization;

namespace Sparkify.Simulation.Writing;

/// <summary>The files of the log, one a day: <c>log_data/2018/11/2018-11-01-events.json</c>.</summary>
internal sealed class DayFiles(string folder, bool isGzip) : IDisposable
{
    public const string LogFolder = "log_data";

    private DateOnly _date;
    private FileStream? _file;

    public long Bytes { get; private set; }

    /// <summary>A day's path below the folder of the set, with <c>/</c>.</summary>
    public static string PathOf(DateOnly date, bool isGzip) =>
        string.Create(CultureInfo.InvariantCulture, $"{LogFolder}/{date:yyyy}/{date:MM}/{date:yyyy-MM-dd}-events.json{(isGzip ? ".gz" : "")}");

    /// <summary>Adds records to their day's file; days come in order.</summary>
    public void Write(RenderedSlice slice)
    {
        if (slice.Bytes.IsEmpty)
        {
            return;
        }

        if (_file is null || slice.Date != _date)
        {
            _file?.Dispose();
            _date = slice.Date;
            var path = Path.Combine(folder, PathOf(_date, isGzip));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        }

        _file.Write(slice.Bytes.Span);
        Bytes += slice.Bytes.Length;
    }

    public void Dispose()
    {
        _file?.Dispose();
    }
}
