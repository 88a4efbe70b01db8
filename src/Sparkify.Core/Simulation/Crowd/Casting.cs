using Sparkify.Simulation.World;

namespace Sparkify.Simulation.Crowd;

/// <summary>Makes people: who they are follows from the seed and their number alone.</summary>
internal sealed class Casting(SimulationPlan plan, Rhythm rhythm)
{
    private const ulong PeopleStream = 0xC0DE_0001;
    private const long Day = 86_400_000;
    private const int LongestMembership = 400;
    private const int SignedIn = 930;
    private const double VisitorSessions = 4;

    // Sessions in 30 days, times 100: many come seldom, few come often.
    private static readonly Curve _freeSessions = new(15, 45, 90, 160, 260, 400, 580, 850, 1_500, 3_200);
    private static readonly Curve _paidSessions = new(80, 300, 650, 1_050, 1_500, 2_100, 3_000, 4_700, 7_500);
    private static readonly Curve _skips = new(0, 30, 60, 90, 130, 180, 260, 420);
    private static readonly Curve _lateness = new(-300, -100, -50, 0, 0, 50, 100, 200, 500);

    private readonly Chance _chance = Chance.Of(plan.Seed, PeopleStream);
    private readonly Return _return = new(plan, rhythm);

    /// <summary>A member of the first day.</summary>
    public Listener Member(int person, out PersonCard card)
    {
        var listener = Person(person, out card);
        var membership = (Day * listener.Chance.NextInt(LongestMembership)) + listener.Chance.NextInt((int)Day);
        card.RegisteredAt = plan.StartsAt - 1 - membership;
        listener.IsPaid = listener.Chance.Happens(plan.PaidShare);
        listener.IsSignedIn = listener.Chance.NextInt(1_000) < SignedIn;
        Settle(ref listener);
        _return.Come(ref listener, plan.StartsAt);
        return listener;
    }

    /// <summary>Somebody who comes to register.</summary>
    /// <param name="at">When they come, in milliseconds UTC.</param>
    public Listener Newcomer(int person, long at, out PersonCard card)
    {
        var listener = Person(person, out card);
        listener.IsNewcomer = true;
        Settle(ref listener);
        (listener.At, listener.Next) = (at, Page.Home);
        return listener;
    }

    /// <summary>Somebody who looks in without an account.</summary>
    public Listener Visitor(int number)
    {
        var listener = Person(People.FirstVisitor + number, out _);
        listener.Gap = (long)(Rhythm.Gap(VisitorSessions) * plan.Absence);
        _return.Come(ref listener, plan.StartsAt);
        return listener;
    }

    private Listener Person(int person, out PersonCard card)
    {
        var listener = new Listener { Person = person, Song = -1, Chance = _chance.Split((ulong)person) };
        ref var chance = ref listener.Chance;
        card.IsWoman = chance.Happens(plan.WomenShare);
        card.GivenName = (short)(card.IsWoman ? PersonNames.Female : PersonNames.Male).PickIndex(ref chance);
        card.FamilyName = (short)PersonNames.Family.PickIndex(ref chance);
        card.Town = (short)Towns.Pick(ref chance);
        card.RegisteredAt = 0;
        listener.Zone = Towns.All[card.Town].Zone;
        listener.Lateness = (sbyte)(_lateness.Draw(ref chance) / 100);
        listener.Skips = (short)_skips.Draw(ref chance);
        listener.Devices.Usual = (byte)UserAgents.Pick(ref chance);
        listener.Devices.Other = (byte)UserAgents.Pick(ref chance);
        listener.Devices.Current = listener.Devices.Usual;
        return listener;
    }

    /// <summary>How often a member comes, and what they like.</summary>
    private void Settle(ref Listener listener)
    {
        ref var chance = ref listener.Chance;
        var sessions = (listener.IsPaid ? _paidSessions : _freeSessions).Draw(ref chance) / 100.0;
        listener.Gap = (long)(Rhythm.Gap(sessions) * plan.Absence);
        listener.Taste.First = (byte)Genre(ref chance);
        listener.Taste.Second = (byte)Genre(ref chance);
        listener.Taste.Third = (byte)chance.NextInt(Genres.All.Count);
    }

    private static int Genre(ref Chance chance) => _genres.Pick(ref chance);

    private static readonly WeightedChoice _genres = new(Genres.All.Select(genre => genre.Weight));
}
