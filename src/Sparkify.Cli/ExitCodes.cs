namespace Sparkify.Cli;

/// <summary>What the process tells its caller; documented in the README.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUse = 2;
    public const int ChecksFailed = 3;
    public const int Configuration = 4;
    public const int Unreachable = 5;
    public const int Stopped = 130;
}
