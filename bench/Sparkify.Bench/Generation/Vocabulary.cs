using System.Text;

namespace Sparkify.Bench.Generation;

/// <summary>The invented words that names, titles, places and user agents are made of.</summary>
internal static class Vocabulary
{
    public static readonly string[] FirstNames =
        ("Mira Jonas Elif Tobin Renée Casper Ottilie Bram Saskia Niklas Yara Emil Zoë Anton Petra Ruben Ines Hugo Lena Felix " +
         "Nora Arlo Vesna Milo Tilda Oskar Juno Levi Greta Noah Amira Theo Selma Ivo Carmen Jorik Linnea Pascal Dunja Marek " +
         "Olive Stellan Freya Quinn Romy Silas Thea Ulrik Vera Wim Xenia Yuri Zelda Alban Britt Corin Dagny Eskil Fenna Gil").Split(' ');

    public static readonly string[] LastNames =
        ("Holt Söderlind Marsh Okafor Vance Brandt Núñez Kerr Lowe Tanaka Finch Adler Moreau Pike Rossi Ward Novak Hale Sung Reyes " +
         "Bishop Crane Dahl Ekholm Frost Gale Hagen Ibsen Jarvis Knox Lund Mercer Nash Orr Penn Quist Rowe Stark Thorne Underhill " +
         "Vogel Wilder Yates Zorn Abbott Blythe Cole Drake Ellery Fox Grant Hobbs Innes Joyce Kemp Lang Moss North Oakes Pratt").Split(' ');

    public static readonly string[] Adjectives =
        ("Silver Quiet Burning Lonely Electric Golden Broken Velvet Midnight Hollow Crystal Wild Paper Distant Neon Frozen Gentle Crimson Endless Secret " +
         "Restless Faded Tender Savage Hidden Lucid Rusty Sacred Shallow Sudden Urban Violet Weary Winter Bitter Blue Careless Daring Early Fearless " +
         "Glass Honest Idle Jagged Kind Lost Modern Naïve Open Pale Rapid Sleepy Tall Uneasy Vivid Warm Young Ancient Bright Calm").Split(' ');

    public static readonly string[] Nouns =
        ("River Mirror Highway Garden Engine Ocean Letter Shadow Station Harbor Signal Desert Café Lantern Thunder Window Feather Island Motor Orchard " +
         "Parade Quarry Rocket Sailor Temple Umbrella Valley Whisper Anchor Bridge Candle Dancer Echo Forest Ghost Heart Iron Jungle Kingdom Ladder " +
         "Machine Needle Oracle Piñata Queen Ribbon Summer Tiger Union Voyage Wagon Zephyr Arrow Balloon Carousel Drummer Ember Flood Galaxy Horizon").Split(' ');

    public static readonly string[] TitleTails =
        ("|(Live)|(Album Version)|For You|In The Rain|\"Reprise\"|Part One / Part Two|Tonight|(Remix)|On Fire|Don't Wait|Again|Of Mine|Blues|" +
         "(Acoustic)|Without You|Goodbye|At Dawn|From Afar|& Me|Forever|(Radio Edit)|Won't Come Back|Calling|Über Alles Else|In My Mind").Split('|');

    public static readonly string[] ActTails =
        ("|Trio|Quartet|Band|Orchestra|Project|Sound System|Collective|Club|Ensemble|Brothers|Sisters").Split('|');

    private static readonly string[] _towns =
        ("Ashford Millbrook Cedarton Lakeview Redfield Stonebury Fairhaven Norwick Eastvale Grandport " +
         "Pinecrest Waterby Highmoor Oldbridge Summerlin Kingsport Westmark Clearford Rockdale Bayhurst").Split(' ');

    private static readonly string[] _states = "OH TX CA NY-NJ-PA WA GA IL-IN-WI MI CO FL".Split(' ');

    private static readonly string[] _systems =
        ["Windows NT 6.1; WOW64", "Windows NT 6.3; WOW64", "Windows NT 5.1", "Macintosh; Intel Mac OS X 10_9_4", "X11; Linux x86_64"];

    /// <summary>400 places, as JSON text in UTF-8.</summary>
    public static byte[][] Locations { get; } =
        [.. from first in _towns from second in _towns select Json($"{first}-{second}, {_states[(first.Length + second.Length) % _states.Length]}")];

    /// <summary>40 user agents, as JSON text in UTF-8; most carry literal quotes, as the source has them.</summary>
    public static byte[][] UserAgents { get; } =
        [.. from version in Enumerable.Range(29, 8) from system in _systems select Json(UserAgent(system, version))];

    private static string UserAgent(string system, int version) =>
        version % 4 == 0
            ? $"Mozilla/5.0 ({system}; rv:{version}.0) Gecko/20100101 Firefox/{version}.0"
            : $"\"Mozilla/5.0 ({system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{version}.0.{1900 + version}.143 Safari/537.36\"";

    private static byte[] Json(string text)
    {
        var escaped = new StringBuilder();
        JsonText.Escape(text, escaped);
        return Encoding.UTF8.GetBytes(escaped.ToString());
    }
}
