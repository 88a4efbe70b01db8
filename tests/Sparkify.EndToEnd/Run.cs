using System.Diagnostics;

namespace Sparkify.EndToEnd;

/// <summary>One run of a real process, in a folder of its own unless told otherwise. The program's process may have run commands before.</summary>
internal sealed record Run(string Program, params IReadOnlyList<string> Arguments)
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    public string Folder { get; init; } = Path.GetTempPath();

    public string Input { get; init; } = "";

    /// <summary>True if the process itself matters: how it starts, what it costs, what it leaves behind.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Variables to set, or to remove if the value is null.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>The command line as it was built with this suite.</summary>
    public static Run Sparkify(params IReadOnlyList<string> arguments)
    {
        return new Run("dotnet", [Repository.Program, .. arguments]);
    }

    public async Task<Outcome> EndAsync()
    {
        using var patience = new CancellationTokenSource(_patience);
        if (Arguments is [var program, ..] && program == Repository.Program && !IsFresh && WarmProgram.IsWanted)
        {
            return await WarmProgram.RunAsync(StartInfo(), Input, patience.Token);
        }

        using var process = new Process { StartInfo = StartInfo() };
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync(Xunit.TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(Xunit.TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(Input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(patience.Token);
        return new Outcome(process.ExitCode, await output, await error);
    }

    /// <summary>Starts the process and kills it, as <c>kill -9</c> does, at a moment or as soon as something has happened.</summary>
    /// <param name="isTime">Asked about a thousand times a second; told how long the process has run.</param>
    /// <returns>False if it had ended before.</returns>
    public async Task<bool> KillAsync(Func<TimeSpan, bool> isTime)
    {
        using var process = new Process { StartInfo = StartInfo() };
        var started = Stopwatch.GetTimestamp();
        process.Start();
        process.StandardInput.Close();
        var drained = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (!process.HasExited && Stopwatch.GetElapsedTime(started) < _patience && !isTime(Stopwatch.GetElapsedTime(started)))
        {
            await Task.Delay(1);
        }

        var isKilled = !process.HasExited;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await drained;
        return isKilled;
    }

    private ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo(Program, Arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("SPARKIFY_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment.Remove("NO_COLOR");
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
