namespace Sparkify.Cli;

/// <summary>The reader of stdout has gone, as <c>head</c> does; there is nobody left to tell.</summary>
internal sealed class BrokenPipeException(IOException cause) : Exception("Nobody reads the output any more.", cause);
