using Sparkify.Simulation.World;

namespace Sparkify.Simulation.Crowd;

/// <summary>The end of a session, and when and how somebody comes back.</summary>
internal sealed class Return(SimulationPlan plan, Rhythm rhythm)
{
    private const long Day = 86_400_000;
    private const double WonBack = 0.2;
    private const int EarliestDays = 5;
    private const int LatestDays = 60;

    // Some lose interest without a word, and come much seldomer from then on.
    private const double LosesInterest = 0.01;
    private const int Seldomer = 4;
    private const double SignInExpires = 0.01;
    private const int UsesOtherDevice = 180;
    private const int BuysDevice = 6;

    // Of 1,000 sessions; the rest are as long as usual.
    private static readonly (int Brief, int Long) _freeStays = (620, 60);
    private static readonly (int Brief, int Long) _paidStays = (420, 230);

    private readonly long _gap = (long)plan.SessionGap.TotalMilliseconds;

    public void Plan(ref Listener person)
    {
        var end = Math.Max(person.At, person.SongEndsAt);
        (person.Item, person.Song, person.SongEndsAt) = (0, -1, 0);
        person.Errors = (short)(person.Errors * 3 / 4);
        if (person.HasCancelled && !IsWonBack(ref person, ref end))
        {
            person.At = long.MaxValue;
            return;
        }

        if (person.Chance.Happens(LosesInterest))
        {
            person.Gap *= Seldomer;
        }

        Come(ref person, end + _gap);
    }

    /// <summary>Plans the first page of the next session, some time after a moment.</summary>
    public void Come(ref Listener person, long after)
    {
        person.At = rhythm.Next(ref person, after);
        person.Stay = DrawStay(ref person);
        TakeDevice(ref person);
        person.IsSignedIn = person.IsSignedIn && !person.Chance.Happens(SignInExpires);
        var arrival = person.IsSignedIn ? Paths.Arrival : person.IsVisitor ? Paths.GuestArrival : Paths.LoggedOutArrival;
        person.Next = arrival.Draw(ref person.Chance);
    }

    private static bool IsWonBack(ref Listener person, ref long end)
    {
        person.HasCancelled = false;
        end += (EarliestDays * Day) + (person.Chance.NextInt(LatestDays - EarliestDays) * Day);
        return person.Chance.Happens(WonBack);
    }

    private static Stay DrawStay(ref Listener person)
    {
        var stays = person.IsPaid ? _paidStays : _freeStays;
        var drawn = person.Chance.NextInt(1_000);
        return drawn < stays.Brief ? Stay.Brief : drawn >= 1_000 - stays.Long ? Stay.Long : Stay.Usual;
    }

    private static void TakeDevice(ref Listener person)
    {
        var drawn = person.Chance.NextInt(1_000);
        if (drawn < BuysDevice)
        {
            // The new one is the usual one from now on, and the old one is kept.
            (person.Devices.Usual, person.Devices.Other) = ((byte)UserAgents.Pick(ref person.Chance), person.Devices.Usual);
        }

        person.Devices.Current = drawn >= 1_000 - UsesOtherDevice ? person.Devices.Other : person.Devices.Usual;
    }
}
