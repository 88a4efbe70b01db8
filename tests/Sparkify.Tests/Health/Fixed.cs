using Sparkify.Health;

namespace Sparkify.Tests.Health;

/// <summary>An examination that does what a test says.</summary>
internal sealed class Fixed(string name, Func<CancellationToken, Diagnosis> examine, params IReadOnlyList<string> needs) : IExamination
{
    public string Name => name;

    public IReadOnlyList<string> Needs => needs;

    public Diagnosis Examine(CancellationToken cancellation)
    {
        return examine(cancellation);
    }
}
