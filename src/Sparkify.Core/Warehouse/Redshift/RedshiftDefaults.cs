using Sparkify.Provisioning;
using Sparkify.Sources.S3;

namespace Sparkify.Warehouse.Redshift;

/// <summary>What the address of a Redshift warehouse may leave open: <c>dwh.cfg</c>.</summary>
public sealed record RedshiftDefaults
{
    /// <summary><c>[IAM_ROLE] ARN</c>: the role that COPY reads S3 with.</summary>
    public string? RoleArn { get; init; }

    /// <summary><c>[S3] STAGING</c>: where manifests are written for COPY.</summary>
    public string? Staging { get; init; }

    /// <summary><c>[S3] MAX_ERRORS</c>: records of one object that COPY may skip.</summary>
    public string? MaxErrors { get; init; }

    /// <summary><c>--max-errors</c>, which goes before what the address says.</summary>
    public string? AskedMaxErrors { get; init; }

    /// <summary>Finds the warehouse that <c>provision</c> made, for an address without a host; null if it is not to be looked for.</summary>
    public Func<WarehouseStatus>? Provisioned { get; init; }

    /// <summary>How S3 and the other interfaces of AWS are reached.</summary>
    public S3Options Store { get; init; } = new();
}
