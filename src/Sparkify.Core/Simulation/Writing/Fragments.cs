using System.Text;
using Sparkify.Simulation.Crowd;
using Sparkify.Simulation.World;

namespace Sparkify.Simulation.Writing;

/// <summary>The parts of which events are put together, as JSON in UTF-8.</summary>
internal sealed class Fragments
{
    // Keys, numbers and what else an event has besides the texts below.
    private const int Frame = 600;

    private readonly byte[] _songs;
    private readonly int[] _ends;

    public Fragments(Catalogue catalogue, Spellings spellings)
    {
        using var songs = new MemoryStream(catalogue.SongCount * 64);
        _ends = new int[(catalogue.SongCount * 3) + 1];
        for (var song = 0; song < catalogue.SongCount; song++)
        {
            songs.Write(JsonValue.Text(spellings.InLog(song)));
            _ends[(song * 3) + 1] = (int)songs.Position;
            songs.Write(JsonValue.Text(Encoding.UTF8.GetString(catalogue.TitleOf(song))));
            _ends[(song * 3) + 2] = (int)songs.Position;
            songs.Write(JsonValue.Seconds(catalogue.LengthOf(song)));
            _ends[(song * 3) + 3] = (int)songs.Position;
        }

        _songs = songs.ToArray();
        var longestSong = Enumerable.Range(0, catalogue.SongCount).Max(song => _ends[(song * 3) + 3] - _ends[song * 3]);
        MostBytes = Frame + longestSong + ((byte[][][])[Women, Men, Families, Towns, Agents]).Sum(texts => texts.Max(text => text.Length));
    }

    /// <summary>No event is longer than this.</summary>
    public int MostBytes { get; }

    public byte[][] Women { get; } = Texts(PersonNames.Female.All);

    public byte[][] Men { get; } = Texts(PersonNames.Male.All);

    public byte[][] Families { get; } = Texts(PersonNames.Family.All);

    public byte[][] Towns { get; } = Texts(World.Towns.All.Select(town => town.Location));

    public byte[][] Agents { get; } = Texts(UserAgents.All.Select(agent => agent.Text));

    public byte[][] Auths { get; } = Texts(Enum.GetValues<Auth>().Select(PageRules.Name));

    public byte[][] Pages { get; } = Texts(AllPages.Select(PageRules.Name));

    /// <summary>The keys from the method to the page, which the page decides.</summary>
    public byte[][] MethodsAndPages { get; } = [.. AllPages.Select(page =>
        Encoding.UTF8.GetBytes($",\"method\":\"{PageRules.Method(page)}\",\"page\":\"{PageRules.Name(page)}\",\"registration\":"))];

    public byte[][] Statuses { get; } = [.. AllPages.Select(page => Encoding.UTF8.GetBytes($",\"status\":{PageRules.Status(page)}"))];

    public byte[][] Methods { get; } = Texts(AllPages.Select(PageRules.Method));

    public ReadOnlySpan<byte> Artist(int song) => Part(song * 3);

    public ReadOnlySpan<byte> Title(int song) => Part((song * 3) + 1);

    public ReadOnlySpan<byte> Length(int song) => Part((song * 3) + 2);

    private static IEnumerable<Page> AllPages => Enum.GetValues<Page>().Take(PageRules.Count);

    private static byte[][] Texts(IEnumerable<string> texts) => [.. texts.Select(JsonValue.Text)];

    private ReadOnlySpan<byte> Part(int number) => _songs.AsSpan(_ends[number], _ends[number + 1] - _ends[number]);
}
