using System.Text.RegularExpressions;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>A statement whose comments and texts are blanks, letter for letter, so that a pattern finds code only and at its place.</summary>
internal static partial class MaskedSql
{
    public static string Of(string sql)
    {
        return Hidden().Replace(sql, found => found.Value[0] is '-' or '/'
            ? new string(' ', found.Length)
            : found.Value[..(found.Value.IndexOf('\'', StringComparison.Ordinal) + 1)] + new string(' ', Inside(found.Value)) + '\'');
    }

    /// <summary>Replaces what a pattern finds in the code of a statement; texts and comments stay as they are.</summary>
    public static string ReplaceCode(this Regex pattern, string sql, Func<Match, string> with)
    {
        var found = pattern.Matches(Of(sql));
        foreach (var match in found.Reverse())
        {
            sql = string.Concat(sql.AsSpan(0, match.Index), with(match), sql.AsSpan(match.Index + match.Length));
        }

        return sql;
    }

    public static string ReplaceCode(this Regex pattern, string sql, string with) => pattern.ReplaceCode(sql, _ => with);

    /// <summary>Texts as PostgreSQL reads them where a backslash escapes, as it does on Redshift.</summary>
    public static string WithEscapes(string sql)
    {
        return Hidden().Replace(sql, found => found.Value[0] == '\'' && found.Value.Contains('\\', StringComparison.Ordinal) ? $"E{found.Value}" : found.Value);
    }

    /// <summary>The parts between the commas that stand in no brackets, with their places.</summary>
    public static IReadOnlyList<Range> Parts(string code)
    {
        var (parts, depth, start) = (new List<Range>(), 0, 0);
        for (var i = 0; i < code.Length; i++)
        {
            depth += code[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (code[i] == ',' && depth == 0)
            {
                parts.Add(start..i);
                start = i + 1;
            }
        }

        parts.Add(start..code.Length);
        return parts;
    }

    private static int Inside(string text) => text.Length - text.IndexOf('\'', StringComparison.Ordinal) - 2;

    [GeneratedRegex(@"--[^\n]*|/\*.*?\*/|\b[eE]'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'", RegexOptions.Singleline)]
    private static partial Regex Hidden();
}
