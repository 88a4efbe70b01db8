namespace Sparkify.Warehouse.Postgres;

/// <summary>What a server's address may leave open: <c>dwh.cfg [CLUSTER]</c>.</summary>
public sealed record PostgresDefaults
{
    public string? Host { get; init; }

    public string? Port { get; init; }

    public string? Database { get; init; }

    public string? User { get; init; }

    /// <summary>Used only if the host is the configured one, so that it is never sent to another.</summary>
    public string? Password { get; init; }
}
