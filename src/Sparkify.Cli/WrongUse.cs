namespace Sparkify.Cli;

/// <summary>A command that cannot be done as it was typed: exit code 2.</summary>
internal static class WrongUse
{
    public static SparkifyException Because(string problem, string remedy = "", Exception? cause = null)
    {
        return new SparkifyException(problem, remedy, cause) { ExitCode = ExitCodes.WrongUse };
    }
}
