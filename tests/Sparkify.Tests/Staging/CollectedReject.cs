namespace Sparkify.Tests.Staging;

/// <summary>A copy of a reject.</summary>
internal sealed record CollectedReject(long FileId, int Part, long Line, long Offset, long Length, string Reason, string? Field)
{
    public required string Message { get; init; }

    /// <summary>Upper-case hex, so that records compare by value.</summary>
    public required string Raw { get; init; }

    public string? Sha256 { get; init; }
}
