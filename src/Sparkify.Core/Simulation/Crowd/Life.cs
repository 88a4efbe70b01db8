namespace Sparkify.Simulation.Crowd;

/// <summary>What people do, one event after the other: a state machine with a memory.</summary>
internal sealed class Life(SimulationPlan plan, Rhythm rhythm, SongChoice songs)
{
    private const double GoesSoon = 0.35;
    private const double ThinksAgain = 0.65;

    private readonly Pace _pace = new(plan);
    private readonly Return _return = new(plan, rhythm);

    /// <summary>Lets somebody live until a moment.</summary>
    public void Live(ref Listener person, long until, ShardLog log)
    {
        while (person.At < until)
        {
            var page = person.Next;
            Do(ref person, page, log);
            GoOn(ref person, page);
        }
    }

    private void Do(ref Listener person, Page page, ShardLog log)
    {
        if (page == Page.NextSong)
        {
            person.Song = songs.Next(ref person);
            person.SongEndsAt = person.At + songs.Milliseconds(person.Song);
            person.Plays++;
        }

        log.Add(new LoggedEvent
        {
            Ts = person.At,
            Person = person.Person,
            Item = person.Item++,
            Song = page == Page.NextSong ? person.Song : -1,
            Page = page,
            Auth = page == Page.CancellationConfirmation ? Auth.Cancelled : person.Auth,
            IsPaid = person.IsPaid,
            Agent = person.Devices.Current,
        });
        Become(ref person, page);
    }

    /// <summary>What a page changes takes effect after it: the event that submits an upgrade still has the old level.</summary>
    private static void Become(ref Listener person, Page page)
    {
        switch (page)
        {
            case Page.Login:
                person.IsSignedIn = true;
                break;
            case Page.Logout:
                person.IsSignedIn = false;
                person.SongEndsAt = person.At;
                break;
            case Page.SubmitRegistration:
                (person.IsNewcomer, person.IsSignedIn) = (false, true);
                break;
            case Page.SubmitUpgrade:
                (person.IsPaid, person.Adverts, person.Plays) = (true, 0, 0);
                break;
            case Page.SubmitDowngrade:
                (person.IsPaid, person.Plays) = (false, 0);
                break;
            case Page.CancellationConfirmation:
                (person.HasCancelled, person.IsSignedIn, person.SongEndsAt) = (true, false, person.At);
                break;
            case Page.ThumbsUp or Page.AddToPlaylist when person.Song >= 0:
                person.Taste.Like(person.Song);
                break;
            case Page.RollAdvert:
                person.Adverts++;
                break;
            case Page.Error:
                person.Errors++;
                break;
        }
    }

    private void GoOn(ref Listener person, Page page)
    {
        var next = Following(ref person, page);
        if (next == Page.Leave)
        {
            _return.Plan(ref person);
            return;
        }

        person.At = _pace.Moment(ref person, page, next);
        person.Next = next;
    }

    private Page Following(ref Listener person, Page page)
    {
        if (person.HasCancelled)
        {
            return Page.Leave;
        }

        var wish = Mood.Wish(ref person, page, plan.Attrition);
        if (wish != Page.Leave)
        {
            return wish;
        }

        return person.IsSignedIn || page == Page.Logout
            ? Choice(ref person, page)
            : Paths.Of(person.Auth, person.IsNewcomer).Draw(ref person.Chance);
    }

    private static Page Choice(ref Listener person, Page page)
    {
        var usual = Paths.After(page, person.IsPaid);
        var next = usual.Draw(ref person.Chance);
        return person.Stay switch
        {
            Stay.Brief when page is Page.NextSong or Page.Home && person.Chance.Happens(GoesSoon) => Page.Leave,
            Stay.Long when next == Page.Leave && person.Chance.Happens(ThinksAgain) => usual.Draw(ref person.Chance),
            _ => next,
        };
    }
}
