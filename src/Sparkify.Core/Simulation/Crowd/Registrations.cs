namespace Sparkify.Simulation.Crowd;

/// <summary>When people come to register: at random moments, so many a year as the plan says.</summary>
internal sealed class Registrations
{
    private const ulong Stream = 0xC0DE_0002;
    private const double Year = 365.25 * 86_400_000;

    private readonly long _step;
    private Chance _chance;

    public Registrations(SimulationPlan plan)
    {
        _chance = Chance.Of(plan.Seed, Stream);
        var inAYear = plan.Users * plan.GrowthRate;
        _step = inAYear > 0 ? Math.Max(1, (long)(Year / inAYear / 1_000)) : 0;
        Next = plan.StartsAt;
        Draw();
    }

    /// <summary>When the next one comes, in milliseconds UTC.</summary>
    public long Next { get; private set; }

    /// <summary>Goes on to the one after.</summary>
    public void Draw()
    {
        Next = _step == 0 ? long.MaxValue : Next + (Curve.Waits.Draw(ref _chance) * _step) + _chance.NextInt((int)Math.Min(_step, int.MaxValue));
    }
}
