using System.Text.RegularExpressions;

namespace Sparkify.Insight;

/// <summary>One file of <c>models/findings/</c>: a sentence with names of columns in braces, then a select of one row that has them.</summary>
/// <param name="Sentence">The header's lines, joined.</param>
/// <param name="Select">No row, or a null, means that there is nothing to say.</param>
internal sealed partial record FindingFile(string Sentence, string Select)
{
    public static FindingFile Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var header = lines.TakeWhile(line => line.StartsWith("-- ", StringComparison.Ordinal)).ToList();
        return new FindingFile(
            string.Join(' ', header.Select(line => line[3..])),
            string.Join('\n', lines.Skip(header.Count)).Trim());
    }

    /// <summary>The sentence with values in place of the names.</summary>
    /// <exception cref="KeyNotFoundException">The select has no column of a name in the sentence.</exception>
    public string Say(IReadOnlyDictionary<string, string> values)
    {
        return Name().Replace(Sentence, match => values[match.Groups[1].Value]);
    }

    [GeneratedRegex(@"\{([a-z_]+)\}")]
    private static partial Regex Name();
}
