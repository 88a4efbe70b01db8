using System.Text;
using System.Text.RegularExpressions;

namespace Sparkify.Insight;

/// <summary>Puts values into the text of a statement.</summary>
internal static partial class SqlText
{
    /// <summary>Replaces each <c>:name</c> outside of texts and comments.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="literals">Finished literals by name.</param>
    /// <exception cref="KeyNotFoundException">The statement wants a name that has no literal.</exception>
    public static string Fill(string text, IReadOnlyDictionary<string, string> literals)
    {
        return Fill(text, name => literals[name]);
    }

    /// <summary>Replaces each <c>:name</c> outside of texts and comments by what a name stands for.</summary>
    public static string Fill(string text, Func<string, string> literal)
    {
        return Token().Replace(text, match => match.Value[0] == ':' ? literal(match.Value[1..]) : match.Value);
    }

    /// <summary>Moves each line that has letters to the right.</summary>
    public static string Indent(string text)
    {
        var indented = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            indented.Append(line.Length > 0 ? "    " : "").Append(line).Append('\n');
        }

        return indented.ToString().TrimEnd('\n');
    }

    [GeneratedRegex(@"--[^\n]*|'(?:[^']|'')*'|:[a-z_]+")]
    private static partial Regex Token();
}
