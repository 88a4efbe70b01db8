using Sparkify.Simulation.Crowd;

namespace Sparkify.Simulation.Writing;

/// <summary>Writes windows into files: slices are rendered side by side and written in order, while the next window is simulated.</summary>
internal sealed class LogWriter : IDisposable
{
    private readonly SimulationPlan _plan;
    private readonly EventText _text;
    private readonly DayFiles _files;
    private readonly RenderedSlice[] _even = Make();
    private readonly RenderedSlice[] _odd = Make();
    private bool _isOdd;
    private Task _written = Task.CompletedTask;

    public LogWriter(SimulationPlan plan, EventText text, string folder)
    {
        (_plan, _text) = (plan, text);
        _files = new DayFiles(folder, plan.IsGzip);
    }

    /// <summary>Bytes written so far.</summary>
    public long Bytes => _files.Bytes;

    public void Write(Slice[] slices, ParallelOptions threads)
    {
        var rendered = _isOdd ? _odd : _even;
        _isOdd = !_isOdd;
        Parallel.For(0, slices.Length, threads, number => rendered[number].Render(_text, slices[number].Events, _plan.IsGzip));
        _written.GetAwaiter().GetResult();
        _written = Task.Run(() =>
        {
            foreach (var slice in rendered)
            {
                _files.Write(slice);
            }
        });
    }

    /// <summary>Waits until all is written.</summary>
    public void Finish()
    {
        _written.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _written.ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        _files.Dispose();
        foreach (var slice in _even.Concat(_odd))
        {
            slice.Dispose();
        }
    }

    private static RenderedSlice[] Make() => [.. Enumerable.Range(0, Timetable.Slices).Select(_ => new RenderedSlice())];
}
