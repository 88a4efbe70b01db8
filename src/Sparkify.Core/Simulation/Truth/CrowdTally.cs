using Sparkify.Simulation.Crowd;
using Sparkify.Simulation.World;

namespace Sparkify.Simulation.Truth;

/// <summary>Counts what a part of the crowd does, event by event; parts add up.</summary>
internal sealed class CrowdTally(SimulationPlan plan, Catalogue catalogue)
{
    private const int AuthCount = 4;
    private readonly Calendar _calendar = new(plan);
    private readonly long[] _counts = new long[Enum.GetValues<Count>().Length];
    private readonly long[] _pages = new long[PageRules.Count * AuthCount * 2];
    private readonly long[] _playsByKind = new long[4];
    private PersonTally[] _people = new PersonTally[16];
    private int _count;

    public ReadOnlySpan<PersonTally> People => _people.AsSpan(0, _count);

    public Retention Retention { get; } = new();

    /// <summary>User agents that events name, by their place in the list of all.</summary>
    public bool[] Agents { get; } = new bool[byte.MaxValue + 1];

    public long this[Count count] => _counts[(int)count];

    /// <summary>Events of a page.</summary>
    public long this[Page page, Auth auth, bool isPaid] => _pages[Place(page, auth, isPaid)];

    public long PlaysOf(bool isPaid, bool isWoman) => _playsByKind[(isPaid ? 2 : 0) + (isWoman ? 1 : 0)];

    public void AddPerson(bool isVisitor, in PersonCard card)
    {
        if (_count == _people.Length)
        {
            Array.Resize(ref _people, 2 * _count);
        }

        _people[_count++] = new PersonTally { IsVisitor = isVisitor, IsWoman = card.IsWoman, Town = card.Town };
    }

    /// <param name="place">The person's, in the order in which they were added.</param>
    public void Add(int place, in LoggedEvent happened)
    {
        ref var person = ref _people[place];
        _pages[Place(happened.Page, happened.Auth, happened.IsPaid)]++;
        if (happened.Item == 0)
        {
            person.Session = default;
            Add(Count.Sessions);
            Add(Count.SessionsPaidAtStart, happened.IsPaid);
        }

        if (happened.IsGuest)
        {
            AddGuest(ref person.Session);
            return;
        }

        AddUser(ref person, happened);
        if (happened.Page == Page.NextSong)
        {
            AddPlay(ref person, happened);
        }
        else
        {
            AddPage(ref person, happened.Page);
        }
    }

    /// <summary>Adds another part's counts to these; its people stay its own.</summary>
    public void Add(CrowdTally other)
    {
        AddAll(_counts, other._counts);
        AddAll(_pages, other._pages);
        AddAll(_playsByKind, other._playsByKind);
        Retention.Add(other.Retention);
        for (var agent = 0; agent < Agents.Length; agent++)
        {
            Agents[agent] |= other.Agents[agent];
        }
    }

    private void AddGuest(ref SessionTally session)
    {
        Add(Count.GuestEvents);
        session.Guests++;
        Add(Count.AttributedEvents, session.HasUser);
    }

    private void AddUser(ref PersonTally person, in LoggedEvent happened)
    {
        Agents[happened.Agent] = true;
        if (!person.Session.HasUser)
        {
            person.Session.HasUser = true;
            Add(Count.SessionsWithUser);
            Add(Count.AttributedEvents, person.Session.Guests);
        }

        var level = happened.IsPaid ? (byte)2 : (byte)1;
        if (person.Level != level)
        {
            Add(Count.LevelStretches);
            Add(person.Level == 0 ? Count.Users : happened.IsPaid ? Count.FreeToPaid : Count.PaidToFree);
            person.Level = level;
        }

        Add(Count.WonBack, person.IsGone);
        person.IsGone = false;
        var week = _calendar.Week(happened.Ts);
        if (week != person.LastWeek)
        {
            person.FirstWeek = person.FirstWeek == 0 ? week : person.FirstWeek;
            person.LastWeek = week;
            Retention.Add(person.FirstWeek, week - person.FirstWeek);
        }
    }

    private void AddPlay(ref PersonTally person, in LoggedEvent happened)
    {
        ref var session = ref person.Session;
        var length = catalogue.LengthOf(happened.Song);
        person.Plays++;
        _playsByKind[(happened.IsPaid ? 2 : 0) + (person.IsWoman ? 1 : 0)]++;
        Add(Count.Listened, length);
        Add(Count.CutShort, session.PlayedAt != 0 && (happened.Ts - session.PlayedAt) * 100 < session.PlayedLength);
        (session.PlayedAt, session.PlayedLength) = (happened.Ts, length);
    }

    private void AddPage(ref PersonTally person, Page page)
    {
        ref var session = ref person.Session;
        switch (page)
        {
            case Page.SubmitUpgrade:
                AddFirst(ref person.HasUpgraded, Count.UsersUpgraded);
                AddFirst(ref session.HasUpgraded, Count.SessionsUpgraded);
                break;
            case Page.SubmitDowngrade:
                AddFirst(ref person.HasDowngraded, Count.UsersDowngraded);
                AddFirst(ref session.HasDowngraded, Count.SessionsDowngraded);
                break;
            case Page.CancellationConfirmation:
                AddFirst(ref person.HasCancelled, Count.UsersCancelled);
                AddFirst(ref session.HasCancelled, Count.SessionsCancelled);
                person.IsGone = true;
                break;
        }
    }

    private void AddFirst(ref bool isKnown, Count count)
    {
        Add(count, !isKnown);
        isKnown = true;
    }

    private void Add(Count count) => _counts[(int)count]++;

    private void Add(Count count, bool applies) => _counts[(int)count] += applies ? 1 : 0;

    private void Add(Count count, long number) => _counts[(int)count] += number;

    private static void AddAll(long[] sums, long[] numbers)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += numbers[i];
        }
    }

    private static int Place(Page page, Auth auth, bool isPaid) => (((int)page * AuthCount) + (int)auth) * 2 + (isPaid ? 1 : 0);
}
