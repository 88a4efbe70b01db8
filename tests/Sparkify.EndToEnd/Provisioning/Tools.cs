using System.Collections.Concurrent;

namespace Sparkify.EndToEnd.Provisioning;

/// <summary>Programs that a test can use where they are, and that no test run may depend on.</summary>
internal static class Tools
{
    private static readonly ConcurrentDictionary<string, Task<bool>> _found = [];

    /// <summary>Skips the test on a desk without the program; where a skipped test is a failed one, says so and goes on.</summary>
    /// <returns>True if the program is there and runs.</returns>
    public static async Task<bool> IsHereAsync(string program, string argument)
    {
        if (await _found.GetOrAdd(program, name => RunsAsync(name, argument)))
        {
            return true;
        }

        var reason = $"skipped: {program} not found";
        Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", reason);
        TestContext.Current.TestOutputHelper?.WriteLine(reason);
        return false;
    }

    private static async Task<bool> RunsAsync(string program, string argument)
    {
        var isFound = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
        return isFound && (await new Run(program, argument).EndAsync()).ExitCode == 0;
    }
}
