using Shouldly;
using Sparkify.Simulation;

namespace Sparkify.Tests.Simulation;

public sealed class StoppedSimulationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sparkify-stopped-").FullName;

    [Fact]
    public void A_simulation_that_was_stopped_claims_no_truth()
    {
        using var stop = new CancellationTokenSource();
        var simulator = new Simulator(new SimulationPlan { Users = 200, Songs = 50 });

        Should.Throw<OperationCanceledException>(() => simulator.Write(_folder, new StopSoon(stop), stop.Token));

        Directory.GetFiles(_folder).Select(Path.GetFileName).ShouldBe(["truth.json.unfinished"]);
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class StopSoon(CancellationTokenSource stop) : IProgress<SimulationProgress>
    {
        public void Report(SimulationProgress value) => stop.Cancel();
    }
}
