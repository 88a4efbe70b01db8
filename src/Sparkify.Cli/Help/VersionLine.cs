using System.CommandLine;
using System.CommandLine.Invocation;

namespace Sparkify.Cli.Help;

/// <summary>Answers <c>--version</c>.</summary>
internal sealed class VersionLine : SynchronousCommandLineAction
{
    /// <summary>The version of the program, three numbers.</summary>
    public static string Number => typeof(VersionLine).Assembly.GetName().Version!.ToString(3);

    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        parseResult.InvocationConfiguration.Output.Write($"sparkify {Number}\n");
        return ExitCodes.Done;
    }
}
