using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Sparkify.Sandbox;

/// <summary>How a worker is started: the program that runs now, once more.</summary>
/// <param name="File">What to start.</param>
/// <param name="Arguments">What to tell it.</param>
public sealed record WorkerProgram(string File, params IReadOnlyList<string> Arguments)
{
    private const string Host = "dotnet";

    /// <summary>This program: its own executable, or the host with the program's assembly.</summary>
    /// <param name="assembly">The assembly's file, for the host.</param>
    public static WorkerProgram OfThisProcess(string assembly)
    {
        var file = Environment.ProcessPath ?? Host;
        return Path.GetFileNameWithoutExtension(file) == Host ? new WorkerProgram(file, assembly, Worker.Verb) : new WorkerProgram(file, Worker.Verb);
    }

    /// <param name="folder">Its working directory: an empty one.</param>
    internal ProcessStartInfo Start(string folder)
    {
        var start = new ProcessStartInfo(File, Arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // Nothing of ours: a secret may stand in any variable.
        start.Environment.Clear();
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        // Compiling hot methods again takes what a tightened process cannot get: on a busy machine it came to that, and the runtime died of it.
        start.Environment["DOTNET_TieredCompilation"] = "0";
        start.Environment["TMPDIR"] = folder;
        return start;
    }
}
