using System.Globalization;

namespace Sparkify.EndToEnd.Order;

/// <summary>Writes events about which files agree half of the time.</summary>
public sealed class QuarrelingLog(Random random)
{
    private const long Midnight = 1_541_116_800_000;
    private static readonly string[] _pages = ["Home", "Login", "Logout", "Submit Upgrade", "Submit Downgrade", "Cancellation Confirmation"];
    private static readonly string[] _places = ["Boston, MA", "Chicago-Naperville, IL-IN", "null"];

    private static readonly (string Title, string Artist)[] _songs =
        [("Undo", "Björk"), ("undo ", "BJÖRK"), ("Undo", "Bjork"), ("Jóga", "Björk"), ("Clocks", "Coldplay"), ("Clocks", "Coldplay feat. Björk"), ("Home", "Nobody")];

    /// <param name="keys">Which events.</param>
    public IEnumerable<string> Lines(IReadOnlyList<int> keys)
    {
        foreach (var key in keys)
        {
            yield return random.Next(2) == 0 ? Line(key) : new QuarrelingLog(new Random(key)).Line(key);
            if (random.Next(12) == 0)
            {
                yield return Line(key);
            }

            if (random.Next(15) == 0)
            {
                yield return $"{{\"ts\":true,\"page\":\"Home\",\"key\":{key}}}";
            }
        }
    }

    // Three sessions of three events each, around midnight; a few moments only.
    private string Line(int key)
    {
        var ts = Midnight + ((random.Next(5) - 2) * (random.Next(2) == 0 ? 1 : 1000));
        var (user, level) = (random.Next(4), random.Next(2) == 0 ? "free" : "paid");
        var start = string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"ts\":{ts},\"sessionId\":{key / 3},\"itemInSession\":{key % 3},\"level\":\"{level}\",\"auth\":\"x\",\"userAgent\":\"agent {random.Next(3)}\"");
        return start + (user == 0 ? ",\"userId\":\"\"" : Person(user)) + Page() + "}";
    }

    private string Person(int user)
    {
        var place = _places[random.Next(_places.Length)];
        var name = random.Next(3) == 0 ? "null" : $"\"Name{random.Next(2)}\"";
        return string.Create(
            CultureInfo.InvariantCulture,
            $",\"userId\":\"{user}\",\"firstName\":{name},\"gender\":\"F\",\"location\":{(place == "null" ? place : $"\"{place}\"")},\"registration\":{Midnight - user}");
    }

    private string Page()
    {
        if (random.Next(3) == 0)
        {
            return $",\"page\":\"{_pages[random.Next(_pages.Length)]}\"";
        }

        var (title, artist) = _songs[random.Next(_songs.Length)];
        return string.Create(
            CultureInfo.InvariantCulture,
            $",\"page\":\"NextSong\",\"song\":\"{title}\",\"artist\":\"{artist}\",\"length\":{200 + random.Next(4)}.5");
    }
}
