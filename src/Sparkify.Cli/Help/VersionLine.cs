using System.CommandLine;
using System.CommandLine.Invocation;

namespace Sparkify.Cli.Help;

/// <summary>Answers <c>--version</c>.</summary>
internal sealed class VersionLine : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        var version = typeof(VersionLine).Assembly.GetName().Version;
        parseResult.InvocationConfiguration.Output.Write($"sparkify {version?.ToString(3)}\n");
        return ExitCodes.Done;
    }
}
