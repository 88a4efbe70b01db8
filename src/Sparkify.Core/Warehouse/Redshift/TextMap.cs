namespace Sparkify.Warehouse.Redshift;

/// <summary>One of the tables that remember what the reader makes of the texts that COPY lands: of each distinct combination, once.</summary>
/// <param name="Name">Its name without schema.</param>
/// <param name="Column">The column of the landing table that holds the combination's md5.</param>
/// <param name="Target">The staging table that its rows become.</param>
/// <param name="Fields">The columns of the landing table that make up the combination.</param>
/// <param name="Values">What the reader makes of them: columns and types of the target, the reference first.</param>
internal sealed record TextMap(
    string Name, string Column, string Target, IReadOnlyList<string> Fields, IReadOnlyList<(string Column, string Type)> Values)
{
    /// <summary>References of the reader's own rows begin here: those of the maps are smaller.</summary>
    public const int LastReference = 1_000_000_000;

    // A combination that is not sound makes its events rejects; what is wrong with each of them is asked again then.
    private static readonly (string Column, string Type)[] _verdict = [("is_repaired", "integer"), ("is_unquoted", "integer"), ("is_sound", "integer")];

    public static TextMap Actions { get; } = new(
        "action_texts",
        "action_text",
        "action_records",
        ["page", "auth", "level", "method", "status"],
        [
            ("action_ref", "integer"), ("action_key", "bigint"), ("page", Text), ("auth", Text), ("method", Text), ("status", "integer"), ("level", Text),
        ]);

    public static TextMap Users { get; } = new(
        "user_texts",
        "user_text",
        "logged_user_records",
        ["user_id", "first_name", "last_name", "gender", "location", "registration"],
        [
            ("user_ref", "integer"), ("user_key", "bigint"), ("user_id", Text), ("first_name", Text), ("last_name", Text), ("gender", Text),
            ("location", Text), ("registered_at", "timestamp"),
        ]);

    public static TextMap Songs { get; } = new(
        "song_texts",
        "song_text",
        "logged_song_records",
        ["song", "artist", "length"],
        [
            ("song_ref", "integer"), ("song_key", "bigint"), ("is_played", "integer"), ("title", Text), ("artist", Text), ("seconds", "double precision"),
        ]);

    public static TextMap UserAgents { get; } = new(
        "user_agent_texts",
        "user_agent_text",
        "user_agent_records",
        ["user_agent"],
        [("user_agent_ref", "integer"), ("user_agent_key", "bigint"), ("user_agent", Text)]);

    public static IReadOnlyList<TextMap> All { get; } = [Actions, Users, Songs, UserAgents];

    /// <summary>With a number that grows with every change to the rules: what older rules made of a text counts no more.</summary>
    public string Table => $"ops.{Name}_1";

    public string Reference => Values[0].Column;

    /// <summary>All its columns, with their types.</summary>
    public IReadOnlyList<(string Column, string Type)> Columns => [("text_md5", "varchar(32)"), .. Values, .. _verdict];

    public string Create => $"create table if not exists {Table} ({string.Join(", ", Columns.Select(column => $"{column.Column} {column.Type}"))})";

    /// <summary>The md5 of the combination, as SQL over the landing table; null where an event names none.</summary>
    public string Md5 => this == Songs
        ? $"case when song is not null or artist is not null or length is not null or page = 'NextSong' then md5({Parts} || case when page = 'NextSong' then 'p' else 'm' end) end"
        : this == UserAgents ? "md5(user_agent)"
        : $"md5({Parts})";

    private const string Text = "varchar(65535)";

    // An md5 of 32 letters or a hyphen: no two combinations are spelt alike.
    private string Parts => string.Join(" || ", Fields.Select(column => $"coalesce(md5({column}), '-')"));
}
