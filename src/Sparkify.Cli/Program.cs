using Sparkify.Cli.Terminals;
using Sparkify.Sandbox;

namespace Sparkify.Cli;

internal static class Program
{
    internal static int Main(string[] args)
    {
        if (args is [Worker.Verb])
        {
            return Worker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());
        }

        using var stop = new StopSignal();
        using var terminal = Terminal.OfProcess();
        try
        {
            return CommandLine.Run(args, terminal, TimeProvider.System, stop.Token);
        }
#pragma warning disable CA1031 // The one catch: every failure becomes a message and an exit code.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return Complaint.Write(failure, terminal.Error, stop.Token.IsCancellationRequested, args.Contains("--debug"));
        }
    }
}
