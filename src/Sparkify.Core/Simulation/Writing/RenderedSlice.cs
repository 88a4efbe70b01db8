using System.IO.Compression;
using Sparkify.Simulation.Crowd;

namespace Sparkify.Simulation.Writing;

/// <summary>The records of one slice, ready for their file. Whoever wants to spoil them does so between <see cref="Render"/> and the file.</summary>
internal sealed class RenderedSlice : IDisposable
{
    private readonly ByteLine _lines = new();
    private readonly MemoryStream _packed = new();

    public DateOnly Date { get; private set; }

    /// <summary>Whole lines; packed as one gzip member if the plan says so.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    public void Render(EventText text, ReadOnlySpan<LoggedEvent> events, bool isGzip)
    {
        _lines.Clear();
        Bytes = default;
        if (events.IsEmpty)
        {
            return;
        }

        Date = DateOf(events[0].Ts);
        text.Write(_lines, events);
        Bytes = isGzip ? Pack() : _lines.Memory;
    }

    public static DateOnly DateOf(long ts) => DateOnly.FromDateTime(DateTime.UnixEpoch.AddMilliseconds(ts));

    public void Dispose()
    {
        _packed.Dispose();
    }

    private ReadOnlyMemory<byte> Pack()
    {
        _packed.SetLength(0);
        using (var gzip = new GZipStream(_packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(_lines.Written);
        }

        return _packed.GetBuffer().AsMemory(0, (int)_packed.Length);
    }
}
