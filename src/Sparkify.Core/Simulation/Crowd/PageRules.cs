namespace Sparkify.Simulation.Crowd;

/// <summary>How each page is logged.</summary>
/// <remarks>Source: the logs that eventsim writes, https://github.com/Interana/eventsim.</remarks>
internal static class PageRules
{
    public const int Count = (int)Page.Leave;

    private static readonly string[] _names =
    [
        "NextSong", "Home", "Login", "Logout", "Downgrade", "Settings", "Help", "About", "Upgrade", "Save Settings", "Error",
        "Submit Upgrade", "Submit Downgrade", "Cancel", "Cancellation Confirmation", "Thumbs Up", "Thumbs Down", "Add Friend",
        "Add to Playlist", "Roll Advert", "Register", "Submit Registration",
    ];

    private static readonly string[] _auths = ["Logged In", "Logged Out", "Guest", "Cancelled"];

    public static string Name(Page page) => _names[(int)page];

    public static string Name(Auth auth) => _auths[(int)auth];

    /// <summary>What changes something is put; what is looked at is got.</summary>
    public static string Method(Page page) => page is Page.NextSong or Page.AddToPlaylist || Status(page) == 307 ? "PUT" : "GET";

    /// <summary>307 sends the browser on to another page; 404 is the page that was not there.</summary>
    public static int Status(Page page)
    {
        return page switch
        {
            Page.Login or Page.Logout or Page.SaveSettings or Page.SubmitUpgrade or Page.SubmitDowngrade or Page.Cancel
                or Page.ThumbsUp or Page.ThumbsDown or Page.AddFriend or Page.SubmitRegistration => 307,
            Page.Error => 404,
            _ => 200,
        };
    }
}
