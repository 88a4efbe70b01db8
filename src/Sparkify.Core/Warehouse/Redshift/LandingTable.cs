using Sparkify.Sources;

namespace Sparkify.Warehouse.Redshift;

/// <summary>The table of one run that COPY fills with the records of one kind, every field a text.</summary>
/// <remarks>
/// Texts, so that COPY refuses only what is no JSON; which values are allowed is decided by the same rules as for every other engine.
/// The name is the run's own: what is left of a run that died can never be taken for another's. See docs/decisions/0019.
/// </remarks>
internal sealed class LandingTable
{
    /// <summary>How the names of all such tables begin, in schema <c>ops</c>.</summary>
    public const string Prefix = "landed_";

    private const string Longest = "varchar(65535)";

    private readonly string _made;

    private LandingTable(SourceKind kind, string name, IReadOnlyList<(string Column, string Field)> fields, string made)
    {
        (Kind, Name, Fields, _made) = (kind, $"ops.{Prefix}{name}", fields, made);
    }

    public SourceKind Kind { get; }

    public string Name { get; }

    /// <summary>Each column and the field of the source that it takes.</summary>
    public IReadOnlyList<(string Column, string Field)> Fields { get; }

    public IEnumerable<string> Columns => Fields.Select(one => one.Column);

    /// <summary>What COPY needs to find the fields: as many paths as columns.</summary>
    public string JsonPaths => $$"""{"jsonpaths": [{{string.Join(", ", Fields.Select(one => $"\"$['{one.Field}']\""))}}]}""";

    public string Create => $"""
        create table {Name} (
            record_number bigint identity(1, 1),
            {string.Join(",\n    ", Columns.Select(column => $"{column} {Longest}"))},
            file_id bigint{_made}
        )
        """;

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
        """
        ,
            action_text varchar(32),
            user_text varchar(32),
            song_text varchar(32),
            user_agent_text varchar(32)
        """);

    public static LandingTable Songs(string run) => new(
        SourceKind.Songs,
        $"songs_{run}",
        [
            ("num_songs", "num_songs"), ("artist_id", "artist_id"), ("artist_latitude", "artist_latitude"), ("artist_longitude", "artist_longitude"),
            ("artist_location", "artist_location"), ("artist_name", "artist_name"), ("song_id", "song_id"), ("title", "title"),
            ("duration", "duration"), ("year", "year"), ("track_id", "track_id"),
        ],
        "");
}
