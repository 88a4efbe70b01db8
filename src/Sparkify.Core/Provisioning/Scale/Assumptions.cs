namespace Sparkify.Provisioning.Scale;

/// <summary>What every estimate rests on. None of it was measured on Redshift.</summary>
public static class Assumptions
{
    public static readonly Assumption EventBytes = new("an event as JSON", 460, "bytes", "measured: generated log, bench/README.md");
    public static readonly Assumption GzipRatio = new("JSON to gzip", 8, ": 1", "measured: 438 MB to 54 MB");
    public static readonly Assumption PlayShare = new("events that are plays", 0.82m, "", "measured: generated log");
    public static readonly Assumption StoredBytes = new(
        "an event in the warehouse", 60, "bytes", "guess: DuckDB took 22 at 10 million events and 57 at one million");
    public static readonly Assumption LoadSpeed = new(
        "COPY and models, a core", 20, "MB/s of JSON", "guess: a third of the 62 that a whole load took on DuckDB, measured");
    public static readonly Assumption LoadHours = new("a day's load may take", 2, "hours", "choice");
    public static readonly Assumption ScanSpeed = new(
        "rows scanned, a core", 25, "million/s", "guess: half of the 54 of DuckDB's top songs, measured");
    public static readonly Assumption QuestionDays = new("a question covers", 30, "days", "choice");
    public static readonly Assumption QuestionSeconds = new("and is answered in", 10, "s", "choice");
    public static readonly Assumption TotalsRatio = new("plays to rows of totals by day", 5, ": 1", "measured: 5.8 by song and 27 by user at 10 million events");
    public static readonly Assumption ObjectMegabytes = new("an object, gzipped", 128, "MB", "choice; AWS advises 1 MB to 1 GB");
    public static readonly Assumption RpuCores = new("cores of an RPU", 2, "", "guess: AWS says 16 GB of memory");
    public static readonly Assumption WorkHours = new("questions are asked for", 4, "hours a day", "choice; a serverless warehouse is billed for them");
    public static readonly Assumption MachineCores = new("cores of the one machine", 8, "", "choice");
    public static readonly Assumption MachineLoadSpeed = new("DuckDB's whole load, a core", 62, "MB/s of JSON", "measured on 2 cores up to 10 million events");
    public static readonly Assumption MachineBytes = new("an event in DuckDB's file", 22, "bytes", "measured at 10 million events");

    public static IReadOnlyList<Assumption> All { get; } =
    [
        EventBytes, GzipRatio, PlayShare, StoredBytes, LoadSpeed, LoadHours, ScanSpeed, QuestionDays, QuestionSeconds,
        TotalsRatio, ObjectMegabytes, RpuCores, WorkHours, MachineCores, MachineLoadSpeed, MachineBytes,
    ];
}
