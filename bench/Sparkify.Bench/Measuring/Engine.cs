namespace Sparkify.Bench.Measuring;

/// <summary>One way to load the input.</summary>
/// <param name="Load">The command that loads the input folder (first) into a new warehouse file (second).</param>
/// <param name="Rows">What the warehouse file then holds, as one line that equals that of any right engine.</param>
internal sealed record Engine(string Name, Func<string, string, IReadOnlyList<string>> Load, Func<string, string> Rows)
{
    // All of a play but the number that each engine gives it, in one sum of hashes; and the size of each dimension.
    private const string RowsQuery =
        """
        select
            count(*) as plays,
            sum(hash(
                start_time, cast(user_id as varchar), level, song_id, artist_id, cast(session_id as bigint),
                cast(item_in_session as bigint), location, user_agent, seconds, match
            )) as content,
            count(case when match <> 'inferred' then 1 end) as matched,
            (select count(*) from users) as users,
            (select count(*) from songs) as songs,
            (select count(*) from artists) as artists,
            (select count(*) from time) as times
        from songplays
        """;

    /// <summary>Whether the whole star can be compared, not the plays only.</summary>
    public bool IsReference { get; private init; }

    public static Engine OfScript(string name) => new(
        name,
        (source, warehouse) => [Environment.ProcessPath!, "reference", "--script", Reference.Script(name), "--from", source, "--to", warehouse],
        static warehouse => Reference.Query(RowsQuery, warehouse))
    {
        IsReference = true,
    };

    /// <param name="launcher">The path of <c>./sparkify</c>.</param>
    public static Engine OfLauncher(string launcher) => new(
        "ours",
        (source, warehouse) => [launcher, "etl", "--from", source, "-w", $"duckdb:{warehouse}", "-o", "json"],
        warehouse => Child.Run(
            [launcher, "query", RowsQuery, "-w", $"duckdb:{warehouse}", "-o", "csv"])
            .Split('\n', StringSplitOptions.TrimEntries)[1]);
}
