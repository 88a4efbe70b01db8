using System.Text.RegularExpressions;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>How a table is spread and sorted, as its definition says.</summary>
/// <param name="Table">Its name without a schema.</param>
/// <param name="DistStyle">As <c>svv_table_info</c> spells it.</param>
/// <param name="SortKeys">The columns of its sort key.</param>
internal sealed partial record TableAttributes(string Table, string DistStyle, IReadOnlyList<string> SortKeys)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    public static TableAttributes Of(string name, string definition)
    {
        var key = DistKey().Match(definition) is { Success: true } whole ? whole.Groups[1].Value : ColumnKey().Match(definition).Groups[1].Value;
        var style = DistStyles().Match(definition) is { Success: true } stated ? stated.Groups[1].Value.ToUpperInvariant() : "AUTO";
        var sorted = SortKey().Match(definition) is { Success: true } list
            ? list.Groups[1].Value.Split(',').Select(Plain)
            : ColumnSort().Matches(definition).Select(column => Plain(column.Groups[1].Value));
        return new TableAttributes(
            Plain(name.Split('.')[^1]),
            key.Length > 0 ? $"KEY({Plain(key)})" : style == "AUTO" ? "AUTO(ALL)" : style,
            [.. sorted]);
    }

    private static string Plain(string name) => name.Trim().Trim('"').ToLowerInvariant();

    [GeneratedRegex(@"\bdistkey\s*\(([^()]*)\)", Options)]
    private static partial Regex DistKey();

    [GeneratedRegex(@"(?:\(|,)\s*([\w""]+)[^,]*?\bdistkey\b(?!\s*\()", Options)]
    private static partial Regex ColumnKey();

    [GeneratedRegex(@"\bdiststyle\s+(\w+)", Options)]
    private static partial Regex DistStyles();

    [GeneratedRegex(@"\bsortkey\s*\(([^()]*)\)", Options)]
    private static partial Regex SortKey();

    [GeneratedRegex(@"(?:\(|,)\s*([\w""]+)[^,]*?\bsortkey\b(?!\s*\()", Options)]
    private static partial Regex ColumnSort();
}
