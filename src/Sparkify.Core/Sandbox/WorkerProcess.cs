using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Sparkify.Sandbox;

/// <summary>One worker, from its start to its end, and the watch over it.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan _glance = TimeSpan.FromMilliseconds(25);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sparkify-sql-");
    private readonly Process _process;

    public WorkerProcess(WorkerProgram program)
    {
        _process = Process.Start(program.Start(_folder.FullName)) ?? throw new InvalidOperationException("No worker was started.");
        // What it writes there is nobody's answer; it must not fill the pipe.
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    public bool IsThere => !_process.HasExited;

    /// <summary>Gives the order and gathers the answer, until it is whole, or time, memory or patience end.</summary>
    public async Task<QueryResult> RunAsync(WorkerOrder order, QueryLimits limits, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var watch = WatchAsync(limits, end.Token);
        var answer = AnswerAsync(order, limits, end.Token);
        try
        {
            var first = await Task.WhenAny(watch, answer);
            return first == answer ? await answer : QueryResult.Of(await watch, "", "");
        }
        finally
        {
            await end.CancelAsync();
            Kill();
            await IgnoreAsync(watch);
            await IgnoreAsync(answer);
        }
    }

    public void Dispose()
    {
        Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<QueryResult> AnswerAsync(WorkerOrder order, QueryLimits limits, CancellationToken cancellation)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order, WorkerJson.Plain.WorkerOrder).AsMemory(), cancellation);
            await _process.StandardInput.FlushAsync(cancellation);
            return await new WorkerReading(_process.StandardOutput, limits).ReadAsync(cancellation);
        }
        catch (IOException gone)
        {
            _ = gone;
            return QueryResult.Of(QueryOutcome.Failed, WorkerReading.Broke);
        }
    }

    // Resident memory is what the machine runs out of; the engine's own limit does not hold everywhere.
    private async Task<QueryOutcome> WatchAsync(QueryLimits limits, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < limits.Deadline)
        {
            if (Resident() > limits.Memory)
            {
                return QueryOutcome.TooMuchMemory;
            }

            await Task.Delay(_glance, cancellation);
        }

        return QueryOutcome.TooLong;
    }

    private long Resident()
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                var pages = File.ReadAllText($"/proc/{_process.Id.ToString(CultureInfo.InvariantCulture)}/statm").Split(' ')[1];
                return long.Parse(pages, CultureInfo.InvariantCulture) * Environment.SystemPageSize;
            }

            _process.Refresh();
            return _process.WorkingSet64;
        }
        catch (Exception over) when (over is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            // It has ended meanwhile.
            return 0;
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: false);
        }
        catch (InvalidOperationException over)
        {
            _ = over;
        }
    }

    private static async Task IgnoreAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception over) when (over is OperationCanceledException or IOException or InvalidOperationException)
        {
            // Nobody waits for it any more.
        }
    }
}
