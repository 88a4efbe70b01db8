namespace Sparkify.Cli.Rendering;

/// <summary>The values of <c>--output</c>.</summary>
internal enum OutputFormat
{
    Table,
    Json,
    JsonLines,
    Csv,
    Tsv,
    Markdown,
    Parquet,
    Excel,
}
