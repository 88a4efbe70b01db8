namespace Sparkify.Provisioning;

/// <summary>Whether a warehouse can be connected to.</summary>
internal static class Readiness
{
    /// <summary>How long a cluster whose stack is complete may still be made.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    public static bool IsComing(WarehouseStatus status)
    {
        return !status.IsAbsent && (status.Host is null || status is { State: "creating" or "resuming" } or { StackStatus: "CREATE_IN_PROGRESS" });
    }

    public static WarehouseStatus Require(WarehouseStatus status)
    {
        return status switch
        {
            { IsAbsent: true, StackStatus: { } stack } => throw Wrong($"its stack is {stack} and there is no warehouse", $"`sparkify provision apply --name {status.Name}` makes it", 4),
            { IsAbsent: true } => throw Wrong("there is none of this name", "Make it with `sparkify provision apply`, or name the host of another: -w redshift://USER@HOST/DATABASE, or [CLUSTER] HOST of dwh.cfg", 4),
            { State: "paused" or "pausing" } => throw Wrong($"it is {status.State}", "`sparkify provision resume` brings it back; every hour costs money again then", 5),
            { State: "deleting" } => throw Wrong("it is deleting", "`sparkify provision status` shows when it is gone; `sparkify provision apply` makes a new one", 5),
            _ when IsComing(status) =>
                throw Wrong($"it is not complete yet: {status.StackStatus ?? status.State}", "Watch it with `sparkify provision apply`, or `provision status`, and run this again", 5),
            _ => status,
        };

        SparkifyException Wrong(string why, string remedy, int exitCode)
        {
            return new SparkifyException($"The warehouse {status.Name} in {status.Region} cannot be connected to: {why}.", remedy + ".") { ExitCode = exitCode };
        }
    }
}
