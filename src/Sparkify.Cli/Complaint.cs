using Npgsql;
using Sparkify.Cli.Rendering;

namespace Sparkify.Cli;

/// <summary>Says on stderr why a command did not do its work.</summary>
internal static class Complaint
{
    private const string Start = "sparkify: ";
    private static readonly string _indent = new(' ', Start.Length);

    /// <returns>The process's exit code.</returns>
    public static int Write(Exception failure, TextWriter error, bool isStopped, bool debug)
    {
        var code = ExitCode(failure, isStopped);
        if (failure is BrokenPipeException)
        {
            return code;
        }

        foreach (var line in Lines(failure, code))
        {
            error.WriteLine(Printable.Text(line));
        }

        if (debug)
        {
            error.WriteLine(failure.ToString());
        }

        return code;
    }

    private static int ExitCode(Exception failure, bool isStopped)
    {
        return failure switch
        {
            _ when isStopped => ExitCodes.Stopped,
            OperationCanceledException => ExitCodes.Stopped,
            SparkifyException known => known.ExitCode,
            BrokenPipeException => ExitCodes.Done,
            _ => ExitCodes.Failed,
        };
    }

    private static IEnumerable<string> Lines(Exception failure, int code)
    {
        if (code == ExitCodes.Stopped && failure is not SparkifyException { ExitCode: ExitCodes.Stopped })
        {
            return [$"{Start}stopped; nothing is half-loaded."];
        }

        return failure switch
        {
            SparkifyException known => Lines(known),
            IOException or UnauthorizedAccessException => Lines(new SparkifyException(failure.Message)),
            _ =>
            [
                $"{Start}this is a bug: {failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")}",
                $"{_indent}Run the command again with --debug and report what it prints.",
            ],
        };
    }

    private static IEnumerable<string> Lines(SparkifyException known)
    {
        var first = true;
        foreach (var line in known.Problem.Split('\n'))
        {
            yield return (first ? Start : _indent) + line.TrimEnd();
            first = false;
        }

        // What a server says is in the problem already.
        for (var cause = known.InnerException; cause is not (null or NpgsqlException); cause = cause.InnerException)
        {
            yield return _indent + cause.Message.ReplaceLineEndings(" ");
        }

        if (known.Remedy.Length > 0)
        {
            yield return _indent + known.Remedy;
        }
    }
}
