using Sparkify.Simulation.World;

namespace Sparkify.Simulation.Crowd;

/// <summary>When people come: by the hour, the weekday and the holidays of the place where they live.</summary>
internal sealed class Rhythm
{
    private const int Busiest = 1_000;
    private const long Hour = 3_600_000;
    private const int Margin = 24;

    /// <summary>The mean of all hours of a week, against the busiest.</summary>
    private const double UsualHour = 0.49;

    private static readonly int[] _hours =
        [420, 270, 170, 110, 90, 120, 230, 400, 560, 650, 690, 720, 740, 760, 800, 880, 950, 1_000, 980, 930, 900, 850, 730, 570];

    // Monday to Sunday. Source: plays a day in the classic small data set.
    private static readonly int[] _weekdays = [880, 900, 1_000, 760, 830, 480, 330];

    private readonly long _start;
    private readonly ushort[][] _weights;

    public Rhythm(SimulationPlan plan)
    {
        _start = plan.StartsAt - (Margin * Hour);
        var weekdays = plan.WeekendDamping is { } damping ? Damped(damping) : _weekdays;
        var hours = (plan.LongestDays * 24) + (2 * Margin);
        _weights = [.. Enum.GetValues<UsZone>().Select(zone => Weights(zone, hours, weekdays))];
    }

    /// <summary>Milliseconds between two sessions in the busiest hours, if there are that many in 30 days.</summary>
    public static long Gap(double sessions) => (long)(30 * 24 * Hour * UsualHour / sessions);

    /// <summary>When somebody comes next, after a moment; <see cref="long.MaxValue"/> if not in this simulation.</summary>
    public long Next(ref Listener person, long after)
    {
        var weights = _weights[(int)person.Zone];
        var step = (int)Math.Max(1, person.Gap / 1_000);
        var at = after;
        while (true)
        {
            at += ((long)Curve.Waits.Draw(ref person.Chance) * step) + person.Chance.NextInt(step) + 1;
            var hour = ((at - _start) / Hour) - person.Lateness;
            if (hour >= weights.Length)
            {
                return long.MaxValue;
            }

            if (person.Chance.NextInt(Busiest) < weights[hour])
            {
                return at;
            }
        }
    }

    private ushort[] Weights(UsZone zone, int hours, int[] weekdays)
    {
        var weights = new ushort[hours];
        for (var i = 0; i < hours; i++)
        {
            var local = UsTime.Local(zone, _start + (i * Hour));
            weights[i] = (ushort)Weight(local, weekdays);
        }

        return weights;
    }

    private static int Weight(long local, int[] weekdays)
    {
        var (hour, weekday) = (UsTime.HourOfDay(local), UsTime.Weekday(local));
        var isFree = weekday > 5 || Holidays.IsDayOff(UsTime.Date(local));
        var day = isFree && weekday <= 5 ? weekdays[6] : weekdays[weekday - 1];
        // On free days people sleep longer, and before them they stay up.
        var share = isFree && hour is >= 6 and < 10 ? 600 : weekday is 5 or 6 && hour >= 21 ? 1_200 : Busiest;
        return Math.Min(Busiest, (int)((long)_hours[hour] * day * share / (Busiest * Busiest)));
    }

    private static int[] Damped(double damping)
    {
        var weekend = (int)Math.Round(Busiest * (1 - damping));
        return [.. _weekdays[..5], weekend, weekend];
    }
}
