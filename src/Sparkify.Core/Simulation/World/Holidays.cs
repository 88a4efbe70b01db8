namespace Sparkify.Simulation.World;

/// <summary>The federal holidays of the United States, and the evenings before the great ones.</summary>
/// <remarks>Source: 5 U.S.C. 6103. Juneteenth counts from 2021 on.</remarks>
internal static class Holidays
{
    private const int FirstJuneteenth = 2021;

    public static Holiday On(DateOnly date)
    {
        var holiday = Fixed(date);
        holiday = holiday == Holiday.None ? Moving(date) : holiday;
        return holiday == Holiday.None && IsObserved(date) ? Holiday.Observed : holiday;
    }

    /// <summary>True if offices are closed, weekends aside.</summary>
    public static bool IsDayOff(DateOnly date) =>
        IsObserved(date)
        || On(date) is not (Holiday.None or Holiday.IndependenceEve or Holiday.ThanksgivingEve
            or Holiday.ChristmasEve or Holiday.NewYearsEve);

    private static Holiday Fixed(DateOnly date) => (date.Month, date.Day) switch
    {
        (1, 1) => Holiday.NewYear,
        (6, 19) when date.Year >= FirstJuneteenth => Holiday.Juneteenth,
        (7, 3) => Holiday.IndependenceEve,
        (7, 4) => Holiday.Independence,
        (11, 11) => Holiday.Veterans,
        (12, 24) => Holiday.ChristmasEve,
        (12, 25) => Holiday.Christmas,
        (12, 31) => Holiday.NewYearsEve,
        _ => Holiday.None,
    };

    private static Holiday Moving(DateOnly date) => (date.Month, date.DayOfWeek, Week: (date.Day + 6) / 7) switch
    {
        (1, DayOfWeek.Monday, 3) => Holiday.MartinLutherKing,
        (2, DayOfWeek.Monday, 3) => Holiday.Presidents,
        (5, DayOfWeek.Monday, _) when date.Day > 24 => Holiday.Memorial,
        (9, DayOfWeek.Monday, 1) => Holiday.Labor,
        (10, DayOfWeek.Monday, 2) => Holiday.Columbus,
        (11, DayOfWeek.Thursday, 4) => Holiday.Thanksgiving,
        (11, DayOfWeek.Wednesday, _) when date.Day is >= 21 and <= 27 => Holiday.ThanksgivingEve,
        (11, DayOfWeek.Friday, _) when date.Day is >= 23 and <= 29 => Holiday.DayAfterThanksgiving,
        _ => Holiday.None,
    };

    private static bool IsObserved(DateOnly date) =>
        (date.DayOfWeek == DayOfWeek.Friday && IsFederal(date.AddDays(1)))
        || (date.DayOfWeek == DayOfWeek.Monday && IsFederal(date.AddDays(-1)));

    private static bool IsFederal(DateOnly date) =>
        Fixed(date) is Holiday.NewYear or Holiday.Juneteenth or Holiday.Independence or Holiday.Veterans or Holiday.Christmas;
}
