namespace Sparkify.EndToEnd;

/// <summary>What a process wrote and how it ended.</summary>
internal sealed record Outcome(int ExitCode, string Out, string Error);
