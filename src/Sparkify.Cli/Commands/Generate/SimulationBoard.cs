using System.Globalization;
using Sparkify.Pipeline;
using Sparkify.Simulation;

namespace Sparkify.Cli.Commands.Generate;

/// <summary>Shows how far a simulation is on the board that runs are shown on.</summary>
internal sealed class SimulationBoard(IProgress<EtlProgress> board) : IProgress<SimulationProgress>
{
    public void Report(SimulationProgress value)
    {
        var share = Math.Min(1, value.Share).ToString("P0", CultureInfo.InvariantCulture);
        board.Report(new EtlProgress("simulate", share, 0, 0, value.Events, 0, 0));
    }
}
