using Sparkify.Health;

namespace Sparkify.Cli.Commands.Doctor;

/// <summary>Says which program runs on what.</summary>
/// <param name="name">Of the program.</param>
/// <param name="version">Its version, and what there is to say beside it.</param>
internal sealed class VersionExamination(string name, string version) : IExamination
{
    public string Name { get; } = name;

    public Diagnosis Examine(CancellationToken cancellation)
    {
        return Diagnosis.Pass(version);
    }
}
