using static Sparkify.Simulation.Crowd.Page;

namespace Sparkify.Simulation.Crowd;

/// <summary>What people usually do after a page. Moods come on top: see <see cref="Mood"/>.</summary>
/// <remarks>The weights are shares of the classic small data set, where it has the page.</remarks>
internal static class Paths
{
    private static readonly PageChoice[] _free = Table(isPaid: false);
    private static readonly PageChoice[] _paid = Table(isPaid: true);

    private static readonly PageChoice _guest = new(
        (Leave, 420), (Home, 250), (About, 130), (Help, 90), (Register, 110));

    /// <summary>Somebody who came to register does so, sooner or later.</summary>
    private static readonly PageChoice _newcomer = new((Register, 620), (About, 200), (Home, 100), (Help, 80));

    private static readonly PageChoice _loggedOut = new((Login, 400), (Leave, 330), (Home, 140), (About, 80), (Help, 50));

    /// <summary>The first page of a member who is still signed in.</summary>
    public static PageChoice Arrival { get; } = new((NextSong, 560), (Home, 425), (About, 5), (Help, 5), (Settings, 5));

    /// <summary>The first page of a member who is not.</summary>
    public static PageChoice LoggedOutArrival { get; } = new((Home, 680), (Login, 320));

    /// <summary>The first page of somebody without an account.</summary>
    public static PageChoice GuestArrival { get; } = new((Home, 850), (About, 100), (Help, 50));

    public static PageChoice After(Page page, bool isPaid) => (isPaid ? _paid : _free)[(int)page];

    public static PageChoice Of(Auth auth, bool isNewcomer)
    {
        return auth == Auth.LoggedOut ? _loggedOut : isNewcomer ? _newcomer : _guest;
    }

    private static PageChoice[] Table(bool isPaid)
    {
        var table = new PageChoice[PageRules.Count];
        var plan = isPaid ? Downgrade : Upgrade;
        var back = new PageChoice((NextSong, 680), (Home, 150), (Leave, 150), (plan, 20));
        Array.Fill(table, back);
        table[(int)NextSong] = isPaid ? AfterPaidSong() : AfterFreeSong();
        table[(int)RollAdvert] = new((NextSong, 860), (Leave, 110), (Upgrade, 25), (Home, 12));
        table[(int)Home] = new((NextSong, 650), (Leave, 260), (Settings, 28), (Logout, 18), (plan, 14), (Home, 12), (Help, 10), (About, 8));
        table[(int)Downgrade] = new((NextSong, 610), (Leave, 180), (Home, 140), (Downgrade, 50), (Settings, 20));
        table[(int)Upgrade] = new((NextSong, 330), (Home, 330), (Leave, 240), (Upgrade, 100));
        table[(int)Settings] = new((NextSong, 480), (SaveSettings, 180), (Help, 90), (Home, 100), (Settings, 70), (Logout, 50), (Leave, 30));
        table[(int)Help] = new((NextSong, 790), (Leave, 90), (Home, 60), (plan, 30), (Help, 30));
        table[(int)About] = new((NextSong, 400), (Leave, 280), (Home, 160), (About, 160));
        table[(int)Page.Error] = new((NextSong, 330), (Home, 130), (Leave, 540));
        table[(int)Cancel] = new((Home, 600), (NextSong, 400));
        table[(int)Logout] = table[(int)Login] = table[(int)SaveSettings] = new((Home, 1));
        table[(int)SubmitUpgrade] = table[(int)SubmitDowngrade] = table[(int)SubmitRegistration] = new((Home, 1));
        table[(int)ThumbsUp] = table[(int)AddToPlaylist] = table[(int)AddFriend] = new(
            (NextSong, 875), (Leave, 55), (ThumbsUp, 25), (AddToPlaylist, 20), (Home, 15), (AddFriend, 10));
        table[(int)ThumbsDown] = new((NextSong, 900), (Leave, 75), (Home, 15), (Help, 10));
        return table;
    }

    private static PageChoice AfterPaidSong()
    {
        return new(
            (NextSong, 8_240), (ThumbsUp, 480), (Leave, 480), (AddToPlaylist, 250), (AddFriend, 160), (Home, 150), (Logout, 95), (Downgrade, 95),
            (ThumbsDown, 90), (Settings, 40), (Help, 40), (About, 15), (Page.Error, 11));
    }

    private static PageChoice AfterFreeSong()
    {
        return new(
            (NextSong, 6_590), (Leave, 1_300), (RollAdvert, 800), (ThumbsUp, 400), (Home, 280), (AddToPlaylist, 180), (Logout, 140), (ThumbsDown, 130),
            (AddFriend, 120), (Upgrade, 120), (Help, 60), (Settings, 55), (About, 25), (Page.Error, 13));
    }
}
