namespace Sparkify.Bench.Generation;

/// <summary>A page with its request's method and status, and how often it is seen in 10,000 events of its kind of visitor.</summary>
internal sealed record Page(string Name, string Method, int Status, int Weight)
{
    public static readonly Page NextSong = new("NextSong", "PUT", 200, 8550);
    public static readonly Page SubmitUpgrade = new("Submit Upgrade", "PUT", 307, 0);
    public static readonly Page SubmitDowngrade = new("Submit Downgrade", "PUT", 307, 0);

    private static readonly Page[] _members =
    [
        NextSong, new("Home", "GET", 200, 1030), new("Logout", "PUT", 307, 120), new("Downgrade", "GET", 200, 80),
        new("Settings", "GET", 200, 75), new("Help", "GET", 200, 50), new("Upgrade", "GET", 200, 37), new("About", "GET", 200, 30),
        new("Save Settings", "PUT", 307, 14), new("Error", "GET", 404, 14),
    ];

    private static readonly Page[] _guests =
    [
        new("Home", "GET", 200, 5980), new("Login", "PUT", 307, 3220), new("About", "GET", 200, 490), new("Help", "GET", 200, 310),
    ];

    public static Page Draw(ref Chance chance, bool guest)
    {
        var left = chance.Below(10_000);
        foreach (var page in guest ? _guests : _members)
        {
            left -= page.Weight;
            if (left < 0)
            {
                return page;
            }
        }

        return NextSong;
    }
}
