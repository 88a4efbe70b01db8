using System.Text.RegularExpressions;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>Takes a statement apart at its common table expressions: if each is a select and the rest is a statement, so is the whole.</summary>
internal static partial class SqlPieces
{
    /// <summary>The selects of the expressions, innermost first, and last the statement with <c>select 1</c> in their place.</summary>
    public static IReadOnlyList<string> Of(string sql)
    {
        var pieces = new List<string>();
        var rest = Expression().ReplaceCode(sql, found =>
        {
            pieces.AddRange(Of(sql.Substring(found.Index, found.Length).Trim()));
            return "select 1";
        });
        return [.. pieces, rest];
    }

    [GeneratedRegex(@"(?<=\bas\s*\()\s*(?:with|select)\b(?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!))(?=\))")]
    private static partial Regex Expression();
}
