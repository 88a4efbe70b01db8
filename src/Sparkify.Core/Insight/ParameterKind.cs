namespace Sparkify.Insight;

/// <summary>What values a parameter takes.</summary>
public enum ParameterKind
{
    /// <summary>A whole number from 1.</summary>
    Integer,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>Any text.</summary>
    Text,
}
