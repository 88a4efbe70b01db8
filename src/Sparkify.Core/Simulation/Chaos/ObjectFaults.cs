namespace Sparkify.Simulation.Chaos;

/// <summary>Chooses the days whose objects are faulty. It follows from the seed, the day and the fault alone.</summary>
internal sealed class ObjectFaults(SimulationPlan plan)
{
    private const ulong Stream = 0xC0DE_0004;
    private static readonly int _faults = Enum.GetValues<ObjectFault>().Length;

    private readonly Chance _chance = Chance.Of(plan.Seed, Stream);

    public bool Happens(ObjectFault fault, DateOnly date)
    {
        var chance = _chance.Split((ulong)((date.DayNumber * _faults) + (int)fault));
        return chance.NextInt(1_000) < plan.Chaos.Of(fault);
    }
}
