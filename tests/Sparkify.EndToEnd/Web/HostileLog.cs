using System.Text.Json;

namespace Sparkify.EndToEnd.Web;

/// <summary>Songs, artists and people whose names would like to be more than text.</summary>
internal static class HostileLog
{
    private const long FirstPlay = 1541106106796;
    private const int FirstSession = 9000;
    private const long Minute = 60_000;
    private const int FirstPerson = 1000;

    public static IReadOnlyList<string> Names { get; } =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(2)>",
        "</script><script>alert(3)</script>",
        "' onmouseover='alert(4)",
        "{{constructor.constructor('alert(5)')()}}",
        "=cmd|' /C calc'!A1",
        "javascript:alert(6)",
        "<!--<svg/onload=alert(7)>",
        "&lt;b&gt;already escaped&amp;",
        "Ünïcödé 音楽 \u202Egnp.exe",
    ];

    /// <summary>Events as the service logs them: each name sings the song of its own name, several times.</summary>
    public static IReadOnlyList<string> Lines => [.. Names.SelectMany((name, place) => Enumerable.Range(0, 12 - place).Select(time => Line(name, place, time, FirstSession)))];

    /// <summary>Titles that a file or a page may break on; each is played once, by an artist and a person of the same name.</summary>
    public static IReadOnlyList<string> Titles => NastyTexts.All;

    /// <summary>Their events.</summary>
    public static IReadOnlyList<string> Nasty => [.. Titles.Select((title, place) => Event(title, $"{place} {title}", title, (FirstPerson + place, 0)))];

    /// <summary>More plays, in a session of their own.</summary>
    public static IReadOnlyList<string> Later => [.. Enumerable.Range(0, 5).Select(time => Line("Somebody Else", 3, time, FirstSession + 500))];

    private static string Line(string name, int place, int time, int session)
    {
        return Event(name, name, Names[place], (place, time), session);
    }

    private static string Event(string title, string artist, string person, (int Place, int Time) at, int session = FirstSession)
    {
        var (place, time) = at;
        return JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["artist"] = artist,
            ["auth"] = "Logged In",
            ["firstName"] = person,
            ["gender"] = place % 2 == 0 ? "F" : "M",
            ["itemInSession"] = time,
            ["lastName"] = "Tester",
            ["length"] = 200.5 + place,
            ["level"] = place % 3 == 0 ? "paid" : "free",
            ["location"] = "Portland-South Portland, ME",
            ["method"] = "PUT",
            ["page"] = "NextSong",
            ["registration"] = 1540300000000.0,
            ["sessionId"] = session + place,
            ["song"] = title,
            ["status"] = 200,
            ["ts"] = FirstPlay + (((place * 20) + time) * Minute),
            ["userAgent"] = "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/36.0.1985.143 Safari/537.36",
            ["userId"] = $"{700 + place}",
        });
    }
}
