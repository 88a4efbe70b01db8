namespace Sparkify.Insight;

/// <summary>The parts of a question's file: the header, the common table expressions, and one last select for the answer and for each list.</summary>
internal sealed class QuestionSections
{
    private const string With = "with ";
    private static readonly string[] _marks = ["-- people", "-- rows", "-- finding", "-- outcome"];
    private readonly Dictionary<string, string> _selects;

    private QuestionSections(IReadOnlyList<string> header, string expressions, Dictionary<string, string> selects)
    {
        Header = header;
        Expressions = expressions;
        _selects = selects;
    }

    public IReadOnlyList<string> Header { get; }

    /// <summary>Without <c>with</c> and without a comma at the end.</summary>
    public string Expressions { get; }

    public static QuestionSections Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var header = lines.TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)).ToList();
        var expressions = lines.Skip(header.Count).TakeWhile(line => !IsSelect(line)).ToList();
        var selects = new Dictionary<string, string>(StringComparer.Ordinal);
        var name = "";
        var select = new List<string>();
        foreach (var line in lines.Skip(header.Count + expressions.Count).Append("-- people"))
        {
            if (_marks.Contains(line))
            {
                selects.Add(name, Joined(select));
                name = line[3..];
                select.Clear();
            }
            else
            {
                select.Add(line);
            }
        }

        var joined = Joined(expressions);
        return new QuestionSections(header, joined.StartsWith(With, StringComparison.Ordinal) ? joined[With.Length..] : joined, selects);
    }

    /// <summary>The select below a mark; that of the answer for an empty name; empty if there is none.</summary>
    public string Select(string name)
    {
        return _selects.GetValueOrDefault(name, "");
    }

    private static bool IsSelect(string line)
    {
        return line == "select" || line.StartsWith("select ", StringComparison.Ordinal);
    }

    private static string Joined(IEnumerable<string> lines)
    {
        return string.Join('\n', lines).Trim();
    }
}
