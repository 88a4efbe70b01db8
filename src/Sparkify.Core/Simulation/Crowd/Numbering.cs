namespace Sparkify.Simulation.Crowd;

/// <summary>Numbers sessions in the order in which they start, and notes when people registered.</summary>
internal sealed class Numbering(Roll roll)
{
    private readonly Dictionary<int, int> _ofVisitors = [];
    private int[] _ofMembers = [];
    private int _last;

    /// <param name="events">In the order of time; every one before them was numbered already.</param>
    public void Number(Span<LoggedEvent> events)
    {
        if (_ofMembers.Length < roll.Count)
        {
            Array.Resize(ref _ofMembers, roll.Count + (roll.Count / 8));
        }

        foreach (ref var happened in events)
        {
            happened.Session = People.IsVisitor(happened.Person) ? OfVisitor(happened) : OfMember(happened);
            if (happened.Page == Page.SubmitRegistration)
            {
                roll.Register(happened.Person, happened.Ts);
            }
        }
    }

    private int OfMember(in LoggedEvent happened)
    {
        ref var session = ref _ofMembers[happened.Person];
        session = happened.Item == 0 ? ++_last : session;
        return session;
    }

    private int OfVisitor(in LoggedEvent happened)
    {
        if (happened.Item == 0)
        {
            _ofVisitors[happened.Person] = ++_last;
        }

        return _ofVisitors[happened.Person];
    }
}
