using Sparkify.Health;

namespace Sparkify.Cli.Commands.Doctor;

/// <summary>Stands where no source is set at all.</summary>
internal sealed class NoSourcesExamination : IExamination
{
    public string Name => "sources";

    public Diagnosis Examine(CancellationToken cancellation)
    {
        return Diagnosis.Warn("nothing says what to load", "Give each `sparkify etl` a --from, or write it down with `sparkify config init --from DIR`.");
    }
}
