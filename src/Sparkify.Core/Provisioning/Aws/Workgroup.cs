namespace Sparkify.Provisioning.Aws;

/// <summary>A serverless workgroup together with its namespace, as Redshift Serverless describes them.</summary>
/// <param name="Status">Such as <c>AVAILABLE</c>, <c>CREATING</c>.</param>
/// <param name="Rpu">The capacity that a query starts with.</param>
internal sealed record Workgroup(string Name, string Status, int Rpu)
{
    public string? Host { get; init; }

    public int Port { get; init; }

    public string Database { get; init; } = "";

    public string AdminUser { get; init; } = "";

    public DateTime CreatedAt { get; init; }

    public bool IsPublic { get; init; }

    /// <summary>Names the secret that holds the administrator's password.</summary>
    public string? SecretArn { get; init; }
}
