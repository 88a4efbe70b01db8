namespace Sparkify.Cli.Rendering;

/// <summary>Formats by the name a user types and by the ending of a file.</summary>
internal static class OutputFormats
{
    private static readonly (string Name, string Ending, OutputFormat Format)[] _known =
    [
        ("table", ".txt", OutputFormat.Table),
        ("json", ".json", OutputFormat.Json),
        ("jsonl", ".jsonl", OutputFormat.JsonLines),
        ("csv", ".csv", OutputFormat.Csv),
        ("tsv", ".tsv", OutputFormat.Tsv),
        ("markdown", ".md", OutputFormat.Markdown),
        ("parquet", ".parquet", OutputFormat.Parquet),
        ("xlsx", ".xlsx", OutputFormat.Excel),
    ];

    public static IEnumerable<string> Names => _known.Select(known => known.Name);

    public static OutputFormat? ByName(string name)
    {
        return Array.Find(_known, known => known.Name == name) is { Name: not null } found ? found.Format : null;
    }

    public static string Ending(OutputFormat format)
    {
        return Array.Find(_known, known => known.Format == format).Ending;
    }

    public static OutputFormat? ByEnding(string path)
    {
        var ending = Path.GetExtension(path);
        return Array.Find(_known, known => known.Ending.Equals(ending, StringComparison.OrdinalIgnoreCase)) is { Name: not null } found
            ? found.Format
            : null;
    }
}
