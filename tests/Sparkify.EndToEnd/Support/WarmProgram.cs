using System.Diagnostics;

namespace Sparkify.EndToEnd.Support;

/// <summary>
/// A real process of the program that takes one command after the other, each with its own arguments, folder and streams: half of what a
/// small command costs is the start of a process. It is used again only for the same environment.
/// </summary>
/// <remarks>SPARKIFY_TEST_WARM=0 starts a process for each command.</remarks>
internal sealed class WarmProgram : IDisposable
{
    public const string HookVariable = "DOTNET_STARTUP_HOOKS";
    private const int MostIdle = 6;

    private static readonly Lock _lock = new();
    private static readonly List<WarmProgram> _idle = [];

    private readonly Process _process;
    private readonly string _environment;
    private readonly string _folder = Directory.CreateTempSubdirectory("sparkify-warm-").FullName;
    private readonly BinaryWriter _orders;
    private readonly BinaryReader _answers;
    private readonly Task<string> _last;

    static WarmProgram()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Keep(0);
    }

    private WarmProgram(ProcessStartInfo start, string environment)
    {
        _environment = environment;
        start.Environment[HookVariable] = typeof(WarmProgram).Assembly.Location;
        _process = Process.Start(start)!;
        _orders = new BinaryWriter(_process.StandardInput.BaseStream);
        _answers = new BinaryReader(_process.StandardOutput.BaseStream);
        _last = _process.StandardError.ReadToEndAsync();
    }

    public static bool IsWanted { get; } = Environment.GetEnvironmentVariable("SPARKIFY_TEST_WARM") != "0";

    /// <summary>Runs a command in a process that has nothing else to do.</summary>
    /// <param name="start">How a process of its own would be started.</param>
    /// <param name="input">What the command can read from stdin.</param>
    /// <param name="patience">Ends the process.</param>
    public static async Task<Outcome> RunAsync(ProcessStartInfo start, string input, CancellationToken patience)
    {
        var program = Take(start);
        await using var impatience = patience.Register(program._process.Kill);
        var outcome = await Task.Run(() => program.Obey(start.WorkingDirectory, input, [.. start.ArgumentList.Skip(1)]), CancellationToken.None);
        if (program._process.HasExited)
        {
            program.Dispose();
            return outcome;
        }

        lock (_lock)
        {
            _idle.Add(program);
        }

        Keep(MostIdle);
        return outcome;
    }

    public void Dispose()
    {
        _orders.Dispose();
        _process.WaitForExit();
        _answers.Dispose();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static WarmProgram Take(ProcessStartInfo start)
    {
        var environment = string.Join('\n', start.Environment.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
        lock (_lock)
        {
            if (_idle.FindLast(program => program._environment == environment) is { } idle)
            {
                _idle.Remove(idle);
                return idle;
            }
        }

        var own = new ProcessStartInfo(start.FileName, start.ArgumentList[0])
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        own.Environment.Clear();
        foreach (var (name, value) in start.Environment)
        {
            own.Environment[name] = value;
        }

        return new WarmProgram(own, environment);
    }

    // Those that had nothing to do for the longest time end.
    private static void Keep(int most)
    {
        List<WarmProgram> ended;
        lock (_lock)
        {
            ended = _idle[..Math.Max(0, _idle.Count - most)];
            _idle.RemoveRange(0, ended.Count);
        }

        ended.ForEach(program => program.Dispose());
    }

    private Outcome Obey(string folder, string input, string[] arguments)
    {
        var (output, error) = (Path.Combine(_folder, "out"), Path.Combine(_folder, "error"));
        File.WriteAllText(output, "");
        File.WriteAllText(error, "");
        int code;
        try
        {
            new WarmOrder(folder, input, output, error, arguments).Write(_orders);
            code = _answers.ReadInt32();
        }
        catch (IOException)
        {
            // It died of the command.
            _process.WaitForExit();
            File.AppendAllText(error, _last.Result);
            code = _process.ExitCode;
        }

        return new Outcome(code, File.ReadAllText(output), File.ReadAllText(error));
    }
}
