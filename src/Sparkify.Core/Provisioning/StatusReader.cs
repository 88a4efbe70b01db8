using Sparkify.Provisioning.Aws;

namespace Sparkify.Provisioning;

/// <summary>Asks Redshift itself: a stack's outputs may be old.</summary>
internal sealed class StatusReader(Redshift redshift, Serverless serverless, PriceList prices, string region)
{
    /// <param name="stack">Null if there is none.</param>
    public WarehouseStatus Read(string name, Stack? stack)
    {
        var status = stack?.Tags.GetValueOrDefault(Preparation.KindTag) == "serverless" ? OfWorkgroup(name) : OfCluster(name);
        return status with
        {
            State = status.IsAbsent && stack is { IsAtWork: true } ? (stack.Status.StartsWith("DELETE", StringComparison.Ordinal) ? "deleting" : "creating") : status.State,
            StackStatus = stack?.Status,
            RoleArn = stack?.Outputs.GetValueOrDefault("RoleArn"),
        };
    }

    private WarehouseStatus OfCluster(string name)
    {
        if (redshift.Find(name) is not { } cluster)
        {
            return new WarehouseStatus(name, region, "absent");
        }

        var (schedule, isKnown) = Schedule(name);
        return new WarehouseStatus(name, region, cluster.Status)
        {
            NodeType = cluster.NodeType,
            Nodes = cluster.Nodes,
            Host = cluster.Host,
            Port = cluster.Port,
            Database = cluster.Database,
            AdminUser = cluster.AdminUser,
            SecretArn = cluster.SecretArn,
            IsEncrypted = cluster.IsEncrypted,
            IsPublic = cluster.IsPublic,
            CreatedAt = cluster.CreatedAt == default ? null : cluster.CreatedAt,
            PauseSchedule = schedule,
            IsScheduleKnown = isKnown,
            Cost = Cost.Of(cluster, prices, region),
        };
    }

    // Who may see the cluster may not always see its schedule.
    private (string? Schedule, bool IsKnown) Schedule(string name)
    {
        try
        {
            return (redshift.Schedule($"{name}-pause"), true);
        }
        catch (SparkifyException)
        {
            return (null, false);
        }
    }

    private WarehouseStatus OfWorkgroup(string name)
    {
        if (serverless.Find(name) is not { } group)
        {
            return new WarehouseStatus(name, region, "absent") { IsServerless = true };
        }

        return new WarehouseStatus(name, region, group.Status.ToLowerInvariant())
        {
            IsServerless = true,
            Rpu = group.Rpu,
            Host = group.Host,
            Port = group.Port,
            Database = group.Database,
            AdminUser = group.AdminUser,
            SecretArn = group.SecretArn,
            IsEncrypted = true,
            IsPublic = group.IsPublic,
            CreatedAt = group.CreatedAt == default ? null : group.CreatedAt,
            Cost = Cost.OfWork(group.Rpu, prices, region),
        };
    }
}
