namespace Sparkify.EndToEnd.Provisioning;

/// <summary>Programs that a test can use where they are, and that no test run may depend on.</summary>
internal static class Tools
{
    /// <summary>Skips the test on a desk without the program; where a skipped test is a failed one, says so and goes on.</summary>
    /// <returns>True if the program is there and runs.</returns>
    public static async Task<bool> IsHereAsync(string program, string argument)
    {
        var isFound = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
        if (isFound && (await new Run(program, argument).EndAsync()).ExitCode == 0)
        {
            return true;
        }

        var reason = $"skipped: {program} not found";
        Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", reason);
        TestContext.Current.TestOutputHelper?.WriteLine(reason);
        return false;
    }
}
