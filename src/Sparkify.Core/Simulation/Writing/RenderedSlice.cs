using System.IO.Compression;
using Sparkify.Simulation.Chaos;
using Sparkify.Simulation.Crowd;

namespace Sparkify.Simulation.Writing;

/// <summary>The records of one slice, ready for their files.</summary>
internal sealed class RenderedSlice(SimulationPlan plan, EventText text) : IDisposable
{
    private readonly Spoiler _spoiler = new(plan);
    private readonly ByteLine _lines = new();
    private readonly ByteLine _late = new();
    private readonly ByteLine _record = new();
    private readonly MemoryStream _packed = new();
    private readonly MemoryStream _packedLate = new();

    public DateOnly Date { get; private set; }

    public int Events { get; private set; }

    /// <summary>True before noon, UTC: no slice has both halves of a day.</summary>
    public bool IsMorning { get; private set; }

    /// <summary>Whole lines; packed as one gzip member if the plan says so.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>What comes late, likewise; empty in a clean log.</summary>
    public ReadOnlyMemory<byte> Late { get; private set; }

    /// <summary>What was spoilt on the way.</summary>
    public ChaosTally Chaos { get; } = new();

    public void Render(ReadOnlySpan<LoggedEvent> events)
    {
        _lines.Clear();
        _late.Clear();
        Chaos.Clear();
        var first = DateTime.UnixEpoch.AddMilliseconds(events.IsEmpty ? 0 : events[0].Ts);
        (Date, IsMorning, Events) = (DateOnly.FromDateTime(first), first.Hour < 12, events.Length);
        if (!plan.Chaos.SpoilsEvents)
        {
            text.Write(_lines, events);
        }
        else
        {
            Spoil(events);
        }

        Bytes = plan.IsGzip ? Pack(_lines, _packed) : _lines.Memory;
        Late = plan.IsGzip ? Pack(_late, _packedLate) : _late.Memory;
    }

    public static DateOnly DateOf(long ts) => DateOnly.FromDateTime(DateTime.UnixEpoch.AddMilliseconds(ts));

    public void Dispose()
    {
        _packed.Dispose();
        _packedLate.Dispose();
    }

    private void Spoil(ReadOnlySpan<LoggedEvent> events)
    {
        foreach (ref readonly var happened in events)
        {
            _record.Clear();
            text.Write(_record, happened);
            _spoiler.Write(happened, _record.Written, (_lines, _late), Chaos);
        }
    }

    private static ReadOnlyMemory<byte> Pack(ByteLine lines, MemoryStream packed)
    {
        packed.SetLength(0);
        if (lines.Length > 0)
        {
            using var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(lines.Written);
        }

        return packed.GetBuffer().AsMemory(0, (int)packed.Length);
    }
}
