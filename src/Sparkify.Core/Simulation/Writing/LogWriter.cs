using Sparkify.Simulation.Chaos;
using Sparkify.Simulation.Crowd;

namespace Sparkify.Simulation.Writing;

/// <summary>Writes windows into files: slices are rendered side by side and written in order, while the next window is simulated.</summary>
internal sealed class LogWriter : IDisposable
{
    private readonly DayFiles _files;
    private readonly DayFiles _late;
    private readonly DayFiles _early;
    private readonly AddedFiles _added;
    private readonly ObjectFaults _faults;
    private readonly RenderedSlice[] _even;
    private readonly RenderedSlice[] _odd;
    private bool _isOdd;
    private Task _written = Task.CompletedTask;

    public LogWriter(SimulationPlan plan, EventText text, string folder)
    {
        _files = new DayFiles(folder, plan.IsGzip, DayFiles.Whole);
        _late = new DayFiles(folder, plan.IsGzip, DayFiles.Late);
        _early = new DayFiles(folder, plan.IsGzip, DayFiles.Early);
        _added = new AddedFiles(plan, folder);
        _faults = new ObjectFaults(plan);
        _even = Make(plan, text);
        _odd = Make(plan, text);
    }

    /// <summary>Bytes written so far.</summary>
    public long Bytes => _files.Bytes + _late.Bytes + _early.Bytes + _added.Bytes;

    public int Files => _files.Dates.Count + _late.Dates.Count + _early.Dates.Count + Objects.Added;

    /// <summary>What was spoilt, once all is written.</summary>
    public ChaosTally Chaos { get; } = new();

    /// <summary>Which objects are faulty, once all is written.</summary>
    public ObjectTally Objects { get; } = new();

    public void Write(Slice[] slices, ParallelOptions threads)
    {
        var rendered = _isOdd ? _odd : _even;
        _isOdd = !_isOdd;
        Parallel.For(0, slices.Length, threads, number => rendered[number].Render(slices[number].Events));
        _written.GetAwaiter().GetResult();
        _written = Task.Run(() => Write(rendered));
    }

    /// <summary>Waits until all is written, and adds the objects that repeat others.</summary>
    public void Finish()
    {
        _written.GetAwaiter().GetResult();
        CloseFiles();
        _added.Write(_files.Dates, Objects);
    }

    public void Dispose()
    {
        _written.ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        CloseFiles();
        foreach (var slice in _even.Concat(_odd))
        {
            slice.Dispose();
        }
    }

    private void Write(RenderedSlice[] rendered)
    {
        foreach (var slice in rendered)
        {
            _files.Write(slice.Date, slice.Bytes.Span);
            _late.Write(slice.Date, slice.Late.Span);
            Chaos.Add(slice.Chaos);
            if (!slice.Bytes.IsEmpty && slice.IsMorning && _faults.Happens(ObjectFault.Early, slice.Date))
            {
                WriteEarly(slice);
            }
        }
    }

    private void WriteEarly(RenderedSlice slice)
    {
        _early.Write(slice.Date, slice.Bytes.Span);
        if (!Objects.Early.TryGetValue(slice.Date, out var early))
        {
            Objects.Early[slice.Date] = early = new EarlyFile();
        }

        early.Add(slice.Date, slice.Events, slice.Chaos);
    }

    private void CloseFiles()
    {
        _files.Dispose();
        _late.Dispose();
        _early.Dispose();
    }

    private static RenderedSlice[] Make(SimulationPlan plan, EventText text) =>
        [.. Enumerable.Range(0, Timetable.Slices).Select(_ => new RenderedSlice(plan, text))];
}
