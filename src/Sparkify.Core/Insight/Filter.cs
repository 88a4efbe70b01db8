namespace Sparkify.Insight;

/// <summary>A way to ask about some of the people or plays only: a file of <c>models/insight/filters/</c>.</summary>
/// <param name="Name"><c>level</c>, <c>gender</c>, <c>state</c>, <c>genre</c>, <c>device</c>.</param>
/// <param name="Description">What it means.</param>
/// <param name="Select">Selects the values that the warehouse knows, in order, as one column.</param>
public sealed record Filter(string Name, string Description, string Select)
{
    internal static Filter Parse(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var header = lines.TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)).ToList();
        return new Filter(
            Path.GetFileNameWithoutExtension(file),
            string.Join(' ', header.Select(line => line[2..].Trim())),
            string.Join('\n', lines.Skip(header.Count)).Trim());
    }
}
