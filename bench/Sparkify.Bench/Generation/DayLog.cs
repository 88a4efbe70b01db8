namespace Sparkify.Bench.Generation;

/// <summary>The events of one day, whole sessions of many users, in the order of time.</summary>
internal sealed class DayLog(int day, InputSize size, Songbook songbook)
{
    private const int DayMilliseconds = 86_400_000;
    private const double PaidEvents = 24;
    private const double FreeEvents = 2.2;

    private static readonly DateTimeOffset _firstDay = new(2018, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<LoggedEvent> _events = [];
    private Chance _chance = new(size.Seed + ((ulong)day << 20));

    public DateTimeOffset Date => _firstDay.AddDays(day);

    public IReadOnlyList<LoggedEvent> Draw()
    {
        var wanted = size.EventsOn(day);
        var first = _chance.Below(size.Users);
        for (var session = 0; _events.Count < wanted; session++)
        {
            var user = (int)((first + (session * 7_919L)) % size.Users);
            AddSession(user, (day * (size.EventsOn(0) + 1)) + session + 1, wanted - _events.Count);
        }

        _events.Sort(static (a, b) => (a.At, a.Session, a.Item).CompareTo((b.At, b.Session, b.Item)));
        return _events;
    }

    private void AddSession(int user, int session, int limit)
    {
        var listener = new Listener(user, size.Days);
        var paid = listener.PaysOn(day);
        var guests = _chance.Happens(0.23) ? 1 + _chance.Below(2) : 0;
        var count = Math.Min(limit, guests + 1 + (int)(-Math.Log(1 - _chance.Fraction()) * (paid ? PaidEvents : FreeEvents)));
        var change = listener.ChangesOn(day) ? guests + _chance.Below(count) : -1;
        var start = _events.Count;
        long at = 0;
        for (var item = 0; item < count && at < DayMilliseconds - 3_000_000; item++)
        {
            var (page, song) = Visit(item < guests, item == change, paid);
            _events.Add(new(at, user, session, item, song) { Page = page, IsGuest = item < guests, IsPaid = paid });
            paid ^= item == change;
            at += song < 0 ? 1_000 + _chance.Below(60_000) : (Songbook.Length(song) / 100) + _chance.Below(1_500);
        }

        Place(start, at);
    }

    private (Page Page, int Song) Visit(bool guest, bool change, bool paid)
    {
        if (change)
        {
            return (paid ? Page.SubmitDowngrade : Page.SubmitUpgrade, -1);
        }

        var page = Page.Draw(ref _chance, guest);
        return (page, page == Page.NextSong ? songbook.Draw(ref _chance) : -1);
    }

    // Starts are most frequent at 16 h and rarest at 4 h; a session ends before its day does.
    private void Place(int start, long duration)
    {
        var hour = (16 + (12 * (_chance.Fraction() + _chance.Fraction() - 1)) + 24) % 24;
        var begin = Math.Min((long)(hour * 3_600_000), DayMilliseconds - 1 - duration);
        var midnight = Date.ToUnixTimeMilliseconds();
        for (var index = start; index < _events.Count; index++)
        {
            _events[index] = _events[index] with { At = midnight + begin + _events[index].At };
        }
    }
}
