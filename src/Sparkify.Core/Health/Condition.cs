namespace Sparkify.Health;

/// <summary>How something that was examined is.</summary>
public enum Condition
{
    /// <summary>As it should be.</summary>
    Pass,

    /// <summary>Not looked at; the finding says why.</summary>
    Skip,

    /// <summary>Works, but a person should know.</summary>
    Warn,

    /// <summary>Stands in the way of a run or of readers.</summary>
    Fail,
}
