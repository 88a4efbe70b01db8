namespace Sparkify.Provisioning.Scale;

/// <summary>What a workload means. Gigabytes are 10⁹ bytes, months 730 hours, money USD.</summary>
public sealed record Estimate(Workload Workload)
{
    /// <summary>A day's log, as text.</summary>
    public required decimal JsonGigabytes { get; init; }

    /// <summary>A day's log, gzipped.</summary>
    public required decimal GzipGigabytes { get; init; }

    /// <summary>Objects a day: a multiple of the slices, so that every slice loads the same number.</summary>
    public required long Objects { get; init; }

    /// <summary>Cores that load a day within the load window.</summary>
    public required decimal LoadCores { get; init; }

    /// <summary>Cores that answer a question in time.</summary>
    public required decimal QuestionCores { get; init; }

    /// <summary>All days kept, in the warehouse.</summary>
    public required decimal StoredGigabytes { get; init; }

    /// <summary>Null if the largest cluster is too small.</summary>
    public required Layout? Cluster { get; init; }

    public required decimal StorageMonth { get; init; }

    /// <summary>The gzipped log of all days kept, in S3.</summary>
    public required decimal ObjectsMonth { get; init; }

    /// <summary>Starting capacity of a serverless warehouse; null if the largest is too small.</summary>
    public required int? Rpu { get; init; }

    /// <summary>Hours a day that a serverless warehouse works.</summary>
    public required decimal RpuHours { get; init; }

    public required decimal RpuMonth { get; init; }

    /// <summary>Hours in which one machine with DuckDB would load a day.</summary>
    public required decimal MachineLoadHours { get; init; }

    /// <summary>All days kept, in DuckDB's file.</summary>
    public required decimal MachineGigabytes { get; init; }

    /// <summary>One machine does: it loads a day within an hour, and its file stays below a terabyte.</summary>
    public bool FitsOneMachine => MachineLoadHours <= 1 && MachineGigabytes <= 1000;

    public decimal? ClusterMonth => Cluster is null ? null : Cluster.Month + StorageMonth + ObjectsMonth;

    public decimal? ServerlessMonth => Rpu is null ? null : RpuMonth + StorageMonth + ObjectsMonth;
}
