namespace Sparkify.Simulation.Crowd;

/// <summary>Where people go from a page: what may follow, with its weight.</summary>
internal sealed class PageChoice
{
    private readonly Page[] _pages;
    private readonly int[] _cumulative;

    /// <param name="choices">The likeliest first: they are looked through in this order.</param>
    public PageChoice(params (Page Page, int Weight)[] choices)
    {
        var sum = 0;
        _pages = [.. choices.Select(choice => choice.Page)];
        _cumulative = [.. choices.Select(choice => sum += choice.Weight)];
    }

    public Page Draw(ref Chance chance)
    {
        var drawn = chance.NextInt(_cumulative[^1]);
        var place = 0;
        while (_cumulative[place] <= drawn)
        {
            place++;
        }

        return _pages[place];
    }
}
