namespace Sparkify.Provisioning.Aws;

/// <summary>A provisioned cluster as Redshift describes it.</summary>
/// <param name="Status">Redshift's word, such as <c>available</c>, <c>paused</c>, <c>creating</c>.</param>
internal sealed record Cluster(string Name, string Status, string NodeType, int Nodes)
{
    public string? Host { get; init; }

    public int Port { get; init; }

    public string Database { get; init; } = "";

    public string AdminUser { get; init; } = "";

    public DateTime CreatedAt { get; init; }

    public bool IsEncrypted { get; init; }

    public bool IsPublic { get; init; }

    /// <summary>Names the secret that holds the administrator's password.</summary>
    public string? SecretArn { get; init; }
}
