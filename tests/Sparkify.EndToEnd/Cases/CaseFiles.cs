using System.Globalization;

namespace Sparkify.EndToEnd.Cases;

/// <summary>A warehouse for one case: events and songs written as short as the case needs them, loaded file by file.</summary>
internal sealed class CaseFiles : IDisposable
{
    private const long Midnight = 1_541_116_800_000;
    private readonly TemporaryFolder _folder = new();
    private int _time;

    public CaseFiles(Engine engine)
    {
        Warehouse = engine.NewWarehouse(_folder.Path);
    }

    public TestWarehouse Warehouse { get; }

    /// <summary>An event of a page; without a user it is a guest's.</summary>
    /// <param name="session">The session, and its item behind a point.</param>
    /// <param name="at">Milliseconds after midnight.</param>
    public static string Page(decimal session, int at, string user = "", string level = "free", string page = "Home")
    {
        var person = user.Length == 0 ? "" : $",\"firstName\":\"N{user}\",\"location\":\"L{user}, CA\",\"registration\":1540000000000";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"ts\":{Midnight + at},\"sessionId\":{(int)session},\"itemInSession\":{(int)((session - (int)session) * 10)},\"page\":\"{page}\",\"level\":\"{level}\",\"auth\":\"x\",\"userId\":\"{user}\"{person}}}");
    }

    public static string Play(decimal session, string song, string artist, double length, string user = "1")
    {
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Page(session, (int)(session * 100), user, page: "NextSong")[..^1]},\"song\":\"{song}\",\"artist\":\"{artist}\",\"length\":{length}}}");
    }

    public static string Song(string id, string title, string artistId, string artist, double length)
    {
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"song_id\":\"{id}\",\"title\":\"{title}\",\"artist_id\":\"{artistId}\",\"artist_name\":\"{artist}\",\"duration\":{length},\"year\":0}}");
    }

    /// <summary>Writes a log, later than all before, and loads it.</summary>
    public void Log(string name, params IReadOnlyList<string> lines)
    {
        Load("log_data", name, lines);
    }

    /// <summary>Writes song metadata, later than all before, and loads it.</summary>
    public void Songs(string name, params IReadOnlyList<string> lines)
    {
        Load("song_data", name, lines);
    }

    public IReadOnlyList<string> Rows(string sql)
    {
        return Warehouse.Rows(sql);
    }

    public void Dispose()
    {
        _folder.Dispose();
    }

    private void Load(string kind, string name, IReadOnlyList<string> lines)
    {
        var path = _folder.Write($"{kind}/{name}.json", string.Join('\n', lines));
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch.AddYears(50).AddSeconds(++_time));
        var report = Warehouse.Load(_folder.Path);
        Assert.True(report.Status == "published", string.Join('\n', report.Findings));
    }
}
