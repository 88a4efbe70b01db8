namespace Sparkify.Insight.Scores;

/// <summary>What a model was learned from and how good it is; or why there is none.</summary>
public sealed record ScoreReport
{
    public required ScoreMoments Moments { get; init; }

    /// <summary>Different people among the examples.</summary>
    public required int People { get; init; }

    /// <summary>Examples that were learned from: a person at a moment each.</summary>
    public required int Learned { get; init; }

    /// <summary>Those of them for whom the outcome came true.</summary>
    public required int LearnedOutcomes { get; init; }

    /// <summary>Examples that were measured with.</summary>
    public required int HeldOut { get; init; }

    /// <summary>Those of them for whom the outcome came true.</summary>
    public required int HeldOutOutcomes { get; init; }

    /// <summary>On the examples held out; null without a model.</summary>
    public required ScoreQuality? Quality { get; init; }

    /// <summary>In the order of the signs; empty without a model.</summary>
    public required IReadOnlyList<SignWeight> Weights { get; init; }

    /// <summary>All that in words for people.</summary>
    public required string Sentence { get; init; }
}
