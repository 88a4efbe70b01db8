using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>Which value of a record goes into which column.</summary>
internal sealed partial class JsonPaths
{
    private readonly IReadOnlyList<IReadOnlyList<string>> _paths;
    private readonly StringComparison _comparison;

    private JsonPaths(IReadOnlyList<IReadOnlyList<string>> paths, StringComparison comparison)
    {
        _paths = paths;
        _comparison = comparison;
    }

    /// <summary>Every column gets the field of its name.</summary>
    public static JsonPaths Auto(IReadOnlyList<LoadedColumn> columns, bool ignoresCase) =>
        new([.. columns.Select(column => (string[])[column.Name])], ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <exception cref="StandInException">The file is none of JSON paths, or has not one for each column.</exception>
    public static JsonPaths Read(byte[] file, int columns)
    {
        try
        {
            var paths = JsonElement.Parse(file).GetProperty("jsonpaths").EnumerateArray().Select(path => Steps(path.GetString()!)).ToList();
            return paths.Count == columns
                ? new JsonPaths(paths, StringComparison.Ordinal)
                : throw new StandInException(StandInException.Internal, $"Number of jsonpaths and the number of columns should match. JSONPath size: {paths.Count}, Number of columns in table or column list: {columns}");
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new StandInException(StandInException.Internal, "Invalid JSONPath format: Member is not an object.");
        }
    }

    /// <summary>The value for a column; null if the record has none.</summary>
    public JsonElement? Value(JsonElement record, int column)
    {
        JsonElement? value = record;
        foreach (var step in _paths[column])
        {
            value = value is { ValueKind: JsonValueKind.Object } part
                ? part.EnumerateObject().Where(field => field.Name.Equals(step, _comparison)).Select(field => (JsonElement?)field.Value).LastOrDefault()
                : null;
        }

        return value;
    }

    private static IReadOnlyList<string> Steps(string path)
    {
        return Whole().IsMatch(path)
            ? [.. Step().Matches(path).Select(step => step.Groups[1].Value + step.Groups[2].Value)]
            : throw new StandInException(StandInException.Internal, $"Invalid JSONPath format: '{path}'");
    }

    [GeneratedRegex(@"^\$(?:\.\w+|\['[^']*'\])+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\.(\w+)|\['([^']*)'\]")]
    private static partial Regex Step();
}
