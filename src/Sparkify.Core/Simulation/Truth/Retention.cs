namespace Sparkify.Simulation.Truth;

/// <summary>How many members of each week's newly seen came back how many weeks later.</summary>
internal sealed class Retention
{
    private readonly List<List<long>> _cohorts = [];

    /// <summary>Cohorts by week, from 1.</summary>
    public int Weeks => _cohorts.Count;

    /// <summary>Members of a cohort, by the number of weeks after which they were seen.</summary>
    public IReadOnlyList<long> this[int week] => _cohorts[week - 1];

    public void Add(int week, int later) => Add(week, later, 1);

    public void Add(Retention other)
    {
        for (var week = 1; week <= other.Weeks; week++)
        {
            for (var later = 0; later < other[week].Count; later++)
            {
                Add(week, later, other[week][later]);
            }
        }
    }

    private void Add(int week, int later, long members)
    {
        while (_cohorts.Count < week)
        {
            _cohorts.Add([]);
        }

        var cohort = _cohorts[week - 1];
        while (cohort.Count <= later)
        {
            cohort.Add(0);
        }

        cohort[later] += members;
    }
}
