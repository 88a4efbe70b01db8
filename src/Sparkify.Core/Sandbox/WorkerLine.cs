namespace Sparkify.Sandbox;

/// <summary>What a worker answers, one line of JSON each: the columns, then rows, then the end. Or a problem instead of any of them.</summary>
internal sealed record WorkerLine
{
    public IReadOnlyList<QueryColumn>? Columns { get; init; }

    /// <summary>A text for each column, or null.</summary>
    public IReadOnlyList<string?>? Row { get; init; }

    /// <summary>True for the last line.</summary>
    public bool IsEnd { get; init; }

    /// <summary>True if rows were left out for their number, with <see cref="IsCutForBytes"/> for their size.</summary>
    public bool IsCutForRows { get; init; }

    public bool IsCutForBytes { get; init; }

    public bool IsRefused { get; init; }

    public string? Problem { get; init; }

    public string? Remedy { get; init; }
}
