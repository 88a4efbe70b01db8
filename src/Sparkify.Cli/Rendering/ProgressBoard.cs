using Sparkify.Cli.Terminals;
using Sparkify.Pipeline;
using Spectre.Console;

namespace Sparkify.Cli.Rendering;

/// <summary>Shows on stderr how far a run is. Reports may come from any thread and as often as they like.</summary>
internal sealed class ProgressBoard(ProgressTask bar, TimeProvider time) : IProgress<EtlProgress>
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);
    private readonly Lock _gate = new();
    private string _step = "";
    private long _stepStart;
    private long _lastShown;

    /// <summary>Does work with a board on a terminal, and without one elsewhere.</summary>
    public static T Show<T>(Terminal terminal, bool hasColor, TimeProvider time, Func<IProgress<EtlProgress>?, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            ColorSystem = hasColor ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(terminal.Error),
        });
        return console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn { Width = 24 }, new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context => work(new ProgressBoard(context.AddTask("list").IsIndeterminate(), time)));
    }

    public void Report(EtlProgress value)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            if (value.Step != _step)
            {
                (_step, _stepStart, _lastShown) = (value.Step, now, 0);
            }

            if (_lastShown != 0 && time.GetElapsedTime(_lastShown, now) < _pause)
            {
                return;
            }

            _lastShown = now;
            bar.IsIndeterminate = value.BytesTotal == 0;
            bar.MaxValue = Math.Max(1, value.BytesTotal);
            bar.Value = value.BytesDone;
            bar.Description = Markup.Escape($"{value.Step,-7} {ProgressLine.Of(value, time.GetElapsedTime(_stepStart, now))}");
        }
    }
}
