namespace Sparkify.Simulation.World;

/// <summary>Picks an index by weight, in logarithmic time. Never changes, so threads may share it.</summary>
internal sealed class WeightedChoice
{
    private readonly int[] _cumulative;

    /// <param name="weights">At least one; none below 0, and their sum is between 1 and 2^31 - 1.</param>
    public WeightedChoice(IEnumerable<int> weights)
    {
        var sum = 0;
        _cumulative = [.. weights.Select(weight => sum = checked(sum + weight))];
    }

    public int Total => _cumulative[^1];

    public int Pick(ref Chance chance) => chance.Pick(_cumulative);
}
