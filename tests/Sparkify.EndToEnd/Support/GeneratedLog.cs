using System.Globalization;
using System.Text;

namespace Sparkify.EndToEnd.Support;

/// <summary>Writes an event log and a catalogue: the same for the same seed.</summary>
public static class GeneratedLog
{
    private const long Start = 1_541_000_000_000;
    private const int EventsInSession = 20;
    private const int Users = 400;
    private const int Songs = 600;

    // Of sessions a minute apart: four years, so that none of many files lies in the future.
    private const long SessionsBeforeTimeRepeats = 2_000_000;

    /// <summary>The events of one file; files with other numbers share users and songs, not sessions.</summary>
    public static void WriteEvents(string path, int number, int events)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        for (var i = 0; i < events; i++)
        {
            AppendEvent(text, random, (number * 100_000L) + (i / EventsInSession), i % EventsInSession);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ToString());
    }

    public static void WriteSongs(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, Enumerable.Range(0, Songs / 2).Select(song => string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"song_id\":\"SO{song}\",\"title\":\"Song {song}\",\"artist_id\":\"AR{song % 90}\",\"artist_name\":\"Artist {song % 90}\",\"duration\":{150 + song}.5,\"year\":0}}")));
    }

    private static void AppendEvent(StringBuilder text, Random random, long session, int item)
    {
        var user = session % Users;
        var song = random.Next(Songs);
        var level = (session / Users) % 2 == 0 ? "free" : "paid";
        var page = item % 5 == 4 ? "\"page\":\"Home\"" : string.Create(
            CultureInfo.InvariantCulture, $"\"page\":\"NextSong\",\"song\":\"Song {song}\",\"artist\":\"Artist {song % 90}\",\"length\":{150 + song}.5");
        text.Append(
            CultureInfo.InvariantCulture,
            $"{{\"ts\":{Start + (session % SessionsBeforeTimeRepeats * 60_000) + (item * 1_000)},\"sessionId\":{session},\"itemInSession\":{item},\"level\":\"{level}\",\"auth\":\"Logged In\",");
        text.Append(
            CultureInfo.InvariantCulture,
            $"\"userId\":\"{user}\",\"firstName\":\"Name {user}\",\"gender\":\"F\",\"location\":\"City {user % 30}, CA\",\"userAgent\":\"Agent {user % 7}\",{page}}}\n");
    }
}
