using System.Globalization;
using Sparkify.Sources;

namespace Sparkify.Warehouse.Redshift;

/// <summary>The tables of one run that take the records of one kind, every field a text: one for the COPY at hand, one for all that landed.</summary>
/// <remarks>
/// Texts, so that COPY refuses only what is no JSON; which values are allowed is decided by the same rules as for every other engine.
/// The name is the run's own: what is left of a run that died can never be taken for another's. See docs/decisions/0019.
/// </remarks>
internal sealed class LandingTable
{
    /// <summary>How the names of all such tables begin, in schema <c>ops</c>.</summary>
    public const string Prefix = "landed_";

    private const string Longest = "varchar(65535)";

    private readonly IReadOnlyList<TextMap> _maps;

    private LandingTable(SourceKind kind, string name, IReadOnlyList<(string Column, string Field)> fields, IReadOnlyList<TextMap> maps)
    {
        (Kind, Name, Fields, _maps) = (kind, $"ops.{Prefix}{name}", fields, maps);
    }

    public SourceKind Kind { get; }

    /// <summary>What landed, with the number of its object and the md5 of each combination of texts.</summary>
    public string Name { get; }

    /// <summary>What the last COPY brought. COPY gives a row its number but not its object.</summary>
    public string Arrivals => $"{Name}_arrivals";

    /// <summary>Each column and the field of the source that it takes.</summary>
    public IReadOnlyList<(string Column, string Field)> Fields { get; }

    public IEnumerable<string> Columns => Fields.Select(one => one.Column);

    /// <summary>What COPY needs to find the fields: as many paths as columns.</summary>
    public string JsonPaths => $$"""{"jsonpaths": [{{string.Join(", ", Fields.Select(one => $"\"$['{one.Field}']\""))}}]}""";

    /// <summary>Makes both.</summary>
    public IReadOnlyList<string> Create =>
    [
        $"create table {Arrivals} (record_number bigint identity(1, 1), {Texts})",
        $"create table {Name} (file_id bigint, record_number bigint, {Texts}{string.Concat(_maps.Select(map => $", {map.Column} varchar(32)"))})",
    ];

    /// <summary>Brings the arrivals of one object to the others.</summary>
    /// <param name="fileId">The object's number.</param>
    /// <param name="track">Its track id, as SQL, for songs.</param>
    public string Take(long fileId, string track)
    {
        var columns = Columns.Select(column => column == "track_id" ? $"case when track_id ~ '^TR[A-Z0-9]{{16}}$' then track_id else {track} end" : column);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"insert into {Name} select {fileId}, record_number, {string.Join(", ", columns.Concat(_maps.Select(map => map.Md5)))} from {Arrivals}");
    }

    private string Texts => string.Join(", ", Columns.Select(column => $"{column} {Longest}"));

    /// <summary>Events: the columns stand in the order of the original's <c>log_json_path.json</c>.</summary>
    public static LandingTable Events(string run) => new(
        SourceKind.Events,
        $"events_{run}",
        [
            ("artist", "artist"), ("auth", "auth"), ("first_name", "firstName"), ("gender", "gender"), ("item_in_session", "itemInSession"),
            ("last_name", "lastName"), ("length", "length"), ("level", "level"), ("location", "location"), ("method", "method"),
            ("page", "page"), ("registration", "registration"), ("session_id", "sessionId"), ("song", "song"), ("status", "status"),
            ("ts", "ts"), ("user_agent", "userAgent"), ("user_id", "userId"),
        ],
        TextMap.All);

    public static LandingTable Songs(string run) => new(
        SourceKind.Songs,
        $"songs_{run}",
        [
            ("num_songs", "num_songs"), ("artist_id", "artist_id"), ("artist_latitude", "artist_latitude"), ("artist_longitude", "artist_longitude"),
            ("artist_location", "artist_location"), ("artist_name", "artist_name"), ("song_id", "song_id"), ("title", "title"),
            ("duration", "duration"), ("year", "year"), ("track_id", "track_id"),
        ],
        []);
}
