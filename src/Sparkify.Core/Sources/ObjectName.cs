namespace Sparkify.Sources;

/// <summary>Tells from an object's name whether it belongs to a source, where a whole folder or prefix is read.</summary>
internal static class ObjectName
{
    private const string Gzip = ".gz";
    private static readonly string[] _json = [".json", ".jsonl", ".ndjson"];
    private static readonly string[] _labels = [".cls", ".csv", ".tsv", ".txt"];

    public static bool Suits(SourceKind kind, string name)
    {
        var isPacked = name.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase);
        var plain = isPacked ? name[..^Gzip.Length] : name;
        var endings = kind == SourceKind.Genres ? _labels : _json;
        return (isPacked && kind != SourceKind.Genres)
            || endings.Any(ending => plain.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }
}
