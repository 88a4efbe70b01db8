namespace Sparkify.Sandbox;

/// <summary>What one statement, and all of them together, may take.</summary>
public sealed record QueryLimits
{
    /// <summary>From its start to its last row.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Resident bytes of the process that runs it.</summary>
    public long Memory { get; init; } = 800L * 1024 * 1024;

    public int Rows { get; init; } = 10_000;

    /// <summary>Bytes of a result on its way.</summary>
    public int Bytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Letters of a statement.</summary>
    public int Letters { get; init; } = 200_000;

    public int AtOnce { get; init; } = 2;

    public int Waiting { get; init; } = 10;

    /// <summary>The result in words, if it was cut for its rows.</summary>
    internal string CutForRows => $"Cut at {Words.Number(Rows)} rows: there are more.";

    internal string CutForBytes => $"Cut at {Words.Number(Bytes / 1024 / 1024)} MB: there are more rows.";
}
