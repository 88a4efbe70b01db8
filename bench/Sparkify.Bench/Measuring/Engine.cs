namespace Sparkify.Bench.Measuring;

/// <summary>One way to load the input.</summary>
/// <param name="Load">The command that loads the input folder (first) into a new warehouse file (second).</param>
/// <param name="Rows">What the warehouse file then holds, as one line that equals that of any right engine.</param>
internal sealed record Engine(string Name, Func<string, string, IReadOnlyList<string>> Load, Func<string, string> Rows)
{
    private const string RowsQuery =
        """
        select count(*) as plays, count({0}) as matched, sum(session_id) as sessions, sum(epoch_ms(start_time)) as times
        from songplays
        """;

    /// <summary>Whether the whole star can be compared, not the plays only.</summary>
    public bool IsReference { get; private init; }

    public static Engine OfScript(string name) => new(
        name,
        (source, warehouse) => [Environment.ProcessPath!, "reference", "--script", Reference.Script(name), "--from", source, "--to", warehouse],
        static warehouse => Reference.Query(Query("song_id"), warehouse))
    {
        IsReference = true,
    };

    /// <param name="launcher">The path of <c>./sparkify</c>.</param>
    public static Engine OfLauncher(string launcher) => new(
        "ours",
        (source, warehouse) => [launcher, "etl", "--from", source, "-w", $"duckdb:{warehouse}", "-o", "json"],
        warehouse => Child.Run(
            [launcher, "query", Query("case when match = 'title+artist+length' then 1 end"), "-w", $"duckdb:{warehouse}", "-o", "csv"])
            .Split('\n', StringSplitOptions.TrimEntries)[1]);

    private static string Query(string matched) => RowsQuery.Replace("{0}", matched, StringComparison.Ordinal);
}
