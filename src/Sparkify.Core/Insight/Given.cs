using System.Text.RegularExpressions;

namespace Sparkify.Insight;

/// <summary>A file of <c>models/insight/given/</c>: rows that questions count, of the period and of what the filters leave. Each filter is defined here, once.</summary>
/// <param name="Name">What questions call it.</param>
/// <param name="Blocks">Its text; a block that has the name of a filter counts only while that filter is set.</param>
internal sealed partial record Given(string Name, IReadOnlyList<(string Filter, string Text)> Blocks)
{
    /// <summary>Filters that change what it holds.</summary>
    public IEnumerable<string> Filters => Blocks.Select(block => block.Filter).Where(filter => filter.Length > 0).Distinct();

    public static Given Parse(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').SkipWhile(line => line.StartsWith("--", StringComparison.Ordinal));
        var blocks = new List<(string Filter, string Text)>();
        var filter = "";
        var block = new List<string>();
        foreach (var line in lines.Append("-- end"))
        {
            var mark = Mark().Match(line);
            if (mark.Success)
            {
                blocks.Add((filter, string.Join('\n', block).Trim('\n')));
                filter = mark.Groups[1].Value;
                block.Clear();
            }
            else
            {
                block.Add(line);
            }
        }

        return new Given(Path.GetFileNameWithoutExtension(file), [.. blocks.Where(part => part.Text.Length > 0)]);
    }

    /// <summary>The same rows of the period before, under a name that ends in <c>_before</c>.</summary>
    public Given OfPeriodBefore()
    {
        return new Given($"{Name}_before", [.. Blocks.Select(block => (block.Filter, SqlText.Fill(block.Text, name => name is "since" or "until" ? $":before_{name}" : $":{name}")))]);
    }

    /// <summary>The select with the filters that are set.</summary>
    public string Select(IReadOnlyDictionary<string, string> filters)
    {
        return string.Join('\n', Blocks.Where(block => block.Filter.Length == 0 || filters.ContainsKey(block.Filter)).Select(block => block.Text));
    }

    [GeneratedRegex("^-- (?:filter: ([a-z]+)|end)$")]
    private static partial Regex Mark();
}
