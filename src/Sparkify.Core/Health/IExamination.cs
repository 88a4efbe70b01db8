namespace Sparkify.Health;

/// <summary>Looks at one thing that the product needs. It changes nothing.</summary>
public interface IExamination
{
    /// <summary>A short name, unique in a checkup.</summary>
    string Name { get; }

    /// <summary>Earlier examinations that must not have failed for this one to make sense.</summary>
    IReadOnlyList<string> Needs => [];

    /// <exception cref="SparkifyException">It failed; the exception says what a command would have said.</exception>
    Diagnosis Examine(CancellationToken cancellation);
}
