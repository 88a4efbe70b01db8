namespace Sparkify.Provisioning;

/// <summary>A Redshift warehouse as it should be.</summary>
public sealed record WarehouseSpec
{
    /// <summary>Name of the stack, of the cluster, or of workgroup and namespace.</summary>
    public string Name { get; init; } = "sparkify-dw";

    /// <summary>Nobody chooses nodes, and only work is billed.</summary>
    public bool IsServerless { get; init; }

    public string NodeType { get; init; } = "ra3.large";

    public int Nodes { get; init; } = 2;

    /// <summary>The capacity of a serverless warehouse with which a query starts.</summary>
    public int Rpu { get; init; } = 8;

    /// <summary>The capacity that it may grow to; 0: as AWS sees fit.</summary>
    public int MostRpu { get; init; }

    public string Database { get; init; } = "sparkify";

    /// <summary>The administrator. AWS makes its password and keeps it in Secrets Manager.</summary>
    public string AdminUser { get; init; } = "sparkify";

    /// <summary>The database user that loads, whom the role trusts besides the administrator.</summary>
    public string LoadUser { get; init; } = "sparkify";

    public int Port { get; init; } = 5439;

    /// <summary>The only addresses that may connect; there is no default.</summary>
    public string ClientCidr { get; init; } = "";

    /// <summary>True if the internet can see the port; the addresses above are still the only ones that get through.</summary>
    public bool IsPublic { get; init; }

    /// <summary>COPY goes through the network's own gateway to S3.</summary>
    public bool HasEnhancedRouting { get; init; }

    /// <summary>Subnets of one network; empty for those of the default network.</summary>
    public IReadOnlyList<string> Subnets { get; init; } = [];

    /// <summary>What COPY may read.</summary>
    public IReadOnlyList<ReadGrant> Reads { get; init; } = [];

    /// <summary>A name for the role; empty for one that CloudFormation makes up.</summary>
    public string RoleName { get; init; } = "";

    /// <summary>When it pauses by itself, UTC; null for never.</summary>
    public DateTime? PauseAt { get; init; }
}
