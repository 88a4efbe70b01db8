namespace Sparkify.Staging;

/// <summary>One genre label: of a track, of an artist (a term), or of a term.</summary>
public readonly ref struct StagedGenre
{
    public required long RecordId { get; init; }

    /// <summary><c>track</c>, <c>artist</c> or <c>term</c>: what <see cref="Subject"/> is.</summary>
    public required Text Kind { get; init; }

    /// <summary>A track id, an artist id or a term.</summary>
    public required Text Subject { get; init; }

    /// <summary>A genre (of a track or term) or a term (of an artist).</summary>
    public required Text Label { get; init; }

    /// <summary>Share of the subject that the label describes, 0 to 1. A track's majority genre has 1 alone, 0.67 beside a minority genre's 0.33.</summary>
    public required double Weight { get; init; }
}
