using Shouldly;

namespace Sparkify.EndToEnd.Support;

/// <summary>What a failure must look like: an exit code, nothing on stdout, a message for people, no stack trace.</summary>
internal static class Complaints
{
    public static void ShouldComplain(this Outcome outcome, int exitCode, string message)
    {
        outcome.Error.ShouldStartWith($"sparkify: {message}");
        outcome.Error.ShouldNotContain("bug");
        outcome.Error.ShouldNotContain("   at ");
        outcome.Out.ShouldBe("");
        outcome.ExitCode.ShouldBe(exitCode);
    }
}
