using System.Text.RegularExpressions;

namespace Sparkify.Insight;

/// <summary>A file of <c>models/insight/given/</c>: rows that questions count, of the period and of what the filters leave. Each filter is defined here, once.</summary>
/// <param name="Name">What questions call it.</param>
/// <param name="Blocks">Its text.</param>
internal sealed partial record Given(string Name, IReadOnlyList<GivenBlock> Blocks)
{
    private static readonly string[] _ofPeriod = ["since", "until", "whole_since", "whole_until"];

    public static Given Parse(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').SkipWhile(line => line.StartsWith("--", StringComparison.Ordinal));
        var blocks = new List<GivenBlock>();
        var (filters, isInstead) = (Array.Empty<string>(), false);
        var block = new List<string>();
        foreach (var line in lines.Append("-- end"))
        {
            var mark = Mark().Match(line);
            if (mark.Success)
            {
                blocks.Add(new GivenBlock(filters, isInstead, string.Join('\n', block).Trim('\n')));
                (filters, isInstead) = (mark.Groups[2].Value.Split(", "), mark.Groups[1].Value == "instead");
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
        return new Given(Before(Name), [.. Blocks.Select(block => block with { Text = OfPeriodBefore(block.Text) })]);
    }

    /// <summary>The select with the filters that are set.</summary>
    public string Select(IReadOnlyDictionary<string, string> filters)
    {
        bool IsSet(GivenBlock block) => block.Filters.Any(filters.ContainsKey);
        return Blocks.FirstOrDefault(block => block.IsInstead && IsSet(block)) is { } instead
            ? instead.Text
            : string.Join('\n', Blocks.Where(block => !block.IsInstead && (block.Filters.Count == 0 || IsSet(block))).Select(block => block.Text));
    }

    private static string Before(string name) => $"{name}_before";

    private static string OfPeriodBefore(string text)
    {
        return SqlText.Fill(PeriodRows().Replace(text, match => Before(match.Value)), name => _ofPeriod.Contains(name) ? $":before_{name}" : $":{name}");
    }

    [GeneratedRegex("^-- (?:(filter|instead): ([a-z, ]+)|end)$")]
    private static partial Regex Mark();

    // Rows of the period that other rows of the period are counted from.
    [GeneratedRegex(@"\bperiod_plays\b")]
    private static partial Regex PeriodRows();
}
