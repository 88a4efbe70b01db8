using System.Text.RegularExpressions;

namespace Sparkify.Warehouse.Rendering;

/// <summary>Several statements in one text.</summary>
public static partial class SqlScript
{
    /// <summary>The statements, without the semicolons between them and the comments before them.</summary>
    public static IReadOnlyList<string> Split(string sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var (statements, start) = (new List<string>(), 0);
        foreach (var end in Token().Matches(sql).Where(token => token.Value == ";").Select(token => token.Index).Append(sql.Length))
        {
            var statement = Leading().Replace(sql[start..end], "").TrimEnd();
            start = end + 1;
            if (statement.Length > 0)
            {
                statements.Add(statement);
            }
        }

        return statements;
    }

    // What hides a semicolon is matched whole.
    [GeneratedRegex(@"--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'|""[^""]*""|\$\$.*?\$\$|;", RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex(@"^(?:\s|--[^\n]*(?:\n|$))+")]
    private static partial Regex Leading();
}
