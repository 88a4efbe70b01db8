using System.Text.RegularExpressions;

namespace Sparkify.Models;

/// <summary>Finds the tables that a select reads: what stands behind <c>from</c> and <c>join</c> and is no common table expression.</summary>
internal static partial class TableNames
{
    /// <param name="select">The select.</param>
    /// <param name="firstLine">Line of the file in which it starts, from 1.</param>
    public static IReadOnlyList<TableName> Of(string select, int firstLine)
    {
        var tokens = Token().Matches(select);
        var expressions = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<(string Name, int Index)>();
        var openedBy = new Stack<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Value;
            var next = i + 1 < tokens.Count ? tokens[i + 1].Value : "";
            if (word == "(")
            {
                openedBy.Push(i > 0 ? tokens[i - 1].Value : "");
            }
            else if (word == ")" && openedBy.Count > 0)
            {
                openedBy.Pop();
            }
            else if (next == "as" && i + 2 < tokens.Count && tokens[i + 2].Value == "(")
            {
                expressions.Add(word);
            }
            else if (word is "from" or "join" && IsName(next) && !(openedBy.TryPeek(out var function) && function == "extract"))
            {
                found.Add((next, tokens[i + 1].Index));
            }
        }

        return [.. found.Where(name => !expressions.Contains(name.Name))
            .Select(name => new TableName(name.Name, firstLine + select.AsSpan(0, name.Index).Count('\n')))];
    }

    private static bool IsName(string token)
    {
        return token.Length > 0 && (char.IsAsciiLetter(token[0]) || token[0] == '_');
    }

    // Comments and texts are matched so that their words are not, and then fall out of the names.
    [GeneratedRegex(@"--[^\n]*|'(?:[^']|'')*'|[A-Za-z_][A-Za-z_0-9.]*|[(),]")]
    private static partial Regex Token();
}
