namespace Sparkify.Sandbox;

/// <summary>How a statement that somebody wrote ended.</summary>
public enum QueryOutcome
{
    /// <summary>There is a result.</summary>
    Done,

    /// <summary>It is nothing that may run here.</summary>
    Refused,

    /// <summary>The engine could not run it.</summary>
    Failed,

    /// <summary>It took longer than it may.</summary>
    TooLong,

    /// <summary>It took more memory than it may.</summary>
    TooMuchMemory,

    /// <summary>Too many others run or wait.</summary>
    Busy,
}
