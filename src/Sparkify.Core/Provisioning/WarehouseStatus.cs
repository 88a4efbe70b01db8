namespace Sparkify.Provisioning;

/// <summary>A warehouse as AWS describes it.</summary>
/// <param name="State"><c>absent</c>, or Redshift's word in small letters: <c>creating</c>, <c>available</c>, <c>paused</c> …</param>
public sealed record WarehouseStatus(string Name, string Region, string State)
{
    /// <summary>CloudFormation's word; null if there is no stack.</summary>
    public string? StackStatus { get; init; }

    public bool IsServerless { get; init; }

    /// <summary>Null for a serverless warehouse.</summary>
    public string? NodeType { get; init; }

    public int Nodes { get; init; }

    public int Rpu { get; init; }

    /// <summary>Null until there is an endpoint.</summary>
    public string? Host { get; init; }

    public int Port { get; init; }

    public string Database { get; init; } = "";

    public string AdminUser { get; init; } = "";

    /// <summary>Names the secret with the administrator's password; it is no secret itself.</summary>
    public string? SecretArn { get; init; }

    /// <summary>The role for COPY.</summary>
    public string? RoleArn { get; init; }

    public bool IsEncrypted { get; init; }

    public bool IsPublic { get; init; }

    public DateTime? CreatedAt { get; init; }

    /// <summary>When it pauses by itself, as <c>at(2026-11-23T08:00:00)</c> in UTC; null if it does not.</summary>
    public string? PauseSchedule { get; init; }

    /// <summary>False if AWS did not say whether it pauses by itself.</summary>
    public bool IsScheduleKnown { get; init; } = true;

    /// <summary>Null if it costs nothing, or nobody knows.</summary>
    public Cost? Cost { get; init; }

    public bool IsAbsent => State == "absent";

    /// <summary>True while every hour is billed.</summary>
    public bool IsBilled => !IsAbsent && !IsServerless && State is not ("paused" or "deleting");
}
