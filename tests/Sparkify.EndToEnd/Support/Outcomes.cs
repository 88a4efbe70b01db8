using Shouldly;

namespace Sparkify.EndToEnd.Support;

/// <summary>What a command must come to.</summary>
internal static class Outcomes
{
    /// <summary>It ends with 0; else the test says what the command said.</summary>
    public static void ShouldSucceed(this Outcome outcome)
    {
        outcome.ExitCode.ShouldBe(0, outcome.Error + outcome.Out);
    }

    /// <summary>It fails: with an exit code, nothing on stdout, a message for people, no stack trace.</summary>
    public static void ShouldComplain(this Outcome outcome, int exitCode, string message)
    {
        outcome.Error.ShouldStartWith($"sparkify: {message}");
        outcome.Error.ShouldNotContain("bug");
        outcome.Error.ShouldNotContain("   at ");
        outcome.Out.ShouldBe("");
        outcome.ExitCode.ShouldBe(exitCode);
    }
}
