namespace Sparkify.Simulation;

/// <summary>What to simulate. Equal plans give equal bytes; <see cref="Threads"/> changes nothing but the time it takes.</summary>
public sealed record SimulationPlan
{
    /// <summary>How many times longer than planned a simulation may go on to reach <see cref="Events"/>.</summary>
    private const int Patience = 10;

    /// <summary>What a member causes in a day, on average.</summary>
    private const double EventsInADay = 2.2;

    public ulong Seed { get; init; } = 1;

    /// <summary>Members on the first day.</summary>
    public int Users { get; init; } = 1_000;

    public int Days { get; init; } = 30;

    public DateOnly Start { get; init; } = new(2018, 11, 1);

    /// <summary>Songs that people choose from; not all of them have a song file.</summary>
    public int Songs { get; init; } = 10_000;

    /// <summary>Stop as soon as that many events have happened, give or take a hundredth; 0 for the end of <see cref="Days"/>.</summary>
    public long Events { get; init; }

    public EventShape Shape { get; init; }

    public bool IsGzip { get; init; }

    /// <summary>How often something is logged in a way that readers must cope with.</summary>
    public ChaosRates Chaos { get; init; } = ChaosRates.None;

    /// <summary>0 is one per core.</summary>
    public int Threads { get; init; }

    public int FirstUserId { get; init; } = 1;

    /// <summary>Share of the first members who pay.</summary>
    public double PaidShare { get; init; } = 0.22;

    public double WomenShare { get; init; } = 0.55;

    /// <summary>Registrations in a year, as a share of the members on the first day.</summary>
    public double GrowthRate { get; init; } = 1;

    /// <summary>How much likelier than usual members are to cancel.</summary>
    public double Attrition { get; init; } = 1;

    /// <summary>How much longer than usual members stay away between two sessions.</summary>
    public double Absence { get; init; } = 1;

    /// <summary>How much longer than usual people look at a page.</summary>
    public double Hesitation { get; init; } = 1;

    /// <summary>How much less people listen on Saturdays and Sundays than on a Wednesday; null for the usual.</summary>
    public double? WeekendDamping { get; init; }

    /// <summary>The least time between two sessions of a person.</summary>
    public TimeSpan SessionGap { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How many members it takes to reach so many events in about so many days.</summary>
    public static int UsersFor(long events, int days)
    {
        return (int)Math.Clamp(Math.Ceiling(events / (EventsInADay * days)), 1, 50_000_000);
    }

    /// <summary>Milliseconds UTC at which the simulation begins.</summary>
    internal long StartsAt => new DateTimeOffset(Start, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeMilliseconds();

    /// <summary>Days that it may take at most.</summary>
    internal int LongestDays => Events > 0 ? Days * Patience : Days;
}
