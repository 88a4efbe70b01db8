namespace Sparkify.Health;

/// <summary>Something that there is no reason to look at.</summary>
/// <param name="reason">Why.</param>
public sealed class NotExamined(string name, string reason) : IExamination
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public Diagnosis Examine(CancellationToken cancellation)
    {
        return Diagnosis.Skip(reason);
    }
}
