namespace Sparkify.Simulation.Truth;

/// <summary>Weeks of a simulation, from Monday to Sunday in UTC.</summary>
internal sealed class Calendar(SimulationPlan plan)
{
    private const long LengthOfWeek = 7 * 86_400_000L;

    // 1970-01-01 was a Thursday.
    private const long MondayBefore = 3 * 86_400_000L;

    private readonly long _weeksBefore = ((plan.StartsAt + MondayBefore) / LengthOfWeek) - 1;

    /// <returns>1 for the week of the first day.</returns>
    public short Week(long moment) => (short)(((moment + MondayBefore) / LengthOfWeek) - _weeksBefore);

    /// <summary>The Monday of a week.</summary>
    public DateOnly Monday(int week) => DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays((int)((week + _weeksBefore) * 7) - 3);
}
