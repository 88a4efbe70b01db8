using System.Text.RegularExpressions;

namespace Sparkify.Insight;

/// <summary>The header of a question: a sentence, then <c>-- name: value</c> lines; a line with a deeper indent goes on with the one before.</summary>
internal sealed partial class QuestionHeader
{
    private readonly string _file;
    private readonly List<(string Name, string Value)> _entries = [];

    public QuestionHeader(string file, IReadOnlyList<string> lines)
    {
        _file = file;
        Sentence = lines.Count > 0 ? lines[0][2..].Trim() : "";
        for (var number = 2; number <= lines.Count; number++)
        {
            Read(lines[number - 1], number);
        }
    }

    public string Sentence { get; }

    public string Value(string name)
    {
        return Values(name).FirstOrDefault("");
    }

    public string Required(string name)
    {
        return Value(name) is { Length: > 0 } value ? value : throw Mistake($"the header has no `{name}:`.");
    }

    public IEnumerable<string> Values(string name)
    {
        return _entries.Where(entry => entry.Name == name).Select(entry => entry.Value);
    }

    public IReadOnlyList<string> Names(string name)
    {
        return Value(name).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Names of header lines that are not among those known.</summary>
    public void Allow(params ReadOnlySpan<string> known)
    {
        foreach (var (name, _) in _entries)
        {
            if (!known.Contains(name))
            {
                throw Mistake($"`{name}:` is no header line.");
            }
        }
    }

    public SparkifyException Mistake(string problem)
    {
        return new SparkifyException($"models/{_file}: {problem}");
    }

    private void Read(string line, int number)
    {
        var entry = Entry().Match(line);
        if (entry.Success)
        {
            _entries.Add((entry.Groups[1].Value, entry.Groups[2].Value.Trim()));
        }
        else if (line.StartsWith("--   ", StringComparison.Ordinal) && _entries.Count > 0)
        {
            var (name, value) = _entries[^1];
            _entries[^1] = (name, $"{value} {line[2..].Trim()}");
        }
        else
        {
            throw Mistake($"line {number} is neither `-- name: value` nor an indented `--   more`.");
        }
    }

    [GeneratedRegex(@"^-- ([a-z]+): (.*)$")]
    private static partial Regex Entry();
}
