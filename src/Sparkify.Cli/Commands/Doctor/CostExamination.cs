using Sparkify.Health;

namespace Sparkify.Cli.Commands.Doctor;

/// <summary>What the warehouse costs while it is there.</summary>
internal sealed class CostExamination(string reminder) : IExamination
{
    public string Name => "cost";

    public Diagnosis Examine(CancellationToken cancellation) => Diagnosis.Pass(reminder.TrimEnd('.'));
}
