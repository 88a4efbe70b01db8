namespace Sparkify.EndToEnd.Redshift;

/// <summary>What the stand-in answers a statement with that it does not run.</summary>
public sealed class StandInException(string sqlState, string message) : Exception(message)
{
    /// <summary>What Redshift lacks.</summary>
    public const string NotSupported = "0A000";

    /// <summary>Redshift's own errors: COPY, serialization.</summary>
    public const string Internal = "XX000";

    public string SqlState { get; } = sqlState;
}
