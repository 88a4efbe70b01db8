namespace Sparkify.Simulation.World;

/// <summary>A day on which people live, and listen, otherwise than on its weekday.</summary>
internal enum Holiday
{
    None,
    NewYear,
    MartinLutherKing,
    Presidents,
    Memorial,
    Juneteenth,
    IndependenceEve,
    Independence,
    Labor,
    Columbus,
    Veterans,
    ThanksgivingEve,
    Thanksgiving,
    DayAfterThanksgiving,
    ChristmasEve,
    Christmas,
    NewYearsEve,

    /// <summary>The Friday before or the Monday after a federal holiday of fixed date that falls on a weekend.</summary>
    Observed,
}
