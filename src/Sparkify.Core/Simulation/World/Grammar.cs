using System.Text;

namespace Sparkify.Simulation.World;

/// <summary>Makes texts from rules: an option of a rule is picked by weight, and the rules it names are followed in turn.</summary>
/// <remarks>
/// Each line is <c>name: option | option</c>; one that starts with <c>|</c> goes on with the line before. An option may name rules,
/// as in <c>{quality} {thing}</c>, and may start with its weight, as in <c>5* {thing}</c>; the rest of it is taken as it stands.
/// Rules may not name themselves, not even through others.
/// </remarks>
internal sealed class Grammar
{
    private readonly List<string> _names = [];
    private readonly List<GrammarOption[]> _options = [];
    private readonly List<WeightedChoice> _choices = [];

    public Grammar(string rules)
    {
        var lines = Lines(rules);
        _names.AddRange(lines.Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
        foreach (var line in lines)
        {
            var options = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('|', StringSplitOptions.TrimEntries);
            _options.Add([.. options.Select(Parse)]);
            _choices.Add(new WeightedChoice(_options[^1].Select(option => option.Weight)));
        }
    }

    /// <param name="rule">From <see cref="RuleOf"/>.</param>
    public void Write(int rule, ref Chance chance, StringBuilder text)
    {
        var option = _options[rule][_choices[rule].Pick(ref chance)];
        foreach (var (literal, next) in option.Pieces)
        {
            text.Append(literal);
            if (next >= 0)
            {
                Write(next, ref chance, text);
            }
        }
    }

    /// <exception cref="ArgumentException">There is no such rule: a mistake in the rules.</exception>
    public int RuleOf(string name)
    {
        var rule = _names.IndexOf(name);
        return rule >= 0 ? rule : throw new ArgumentException($"The grammar has no rule \"{name}\".", nameof(name));
    }

    private static List<string> Lines(string rules)
    {
        var lines = new List<string>();
        foreach (var line in rules.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line[0] == '|')
            {
                lines[^1] += line;
            }
            else
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private GrammarOption Parse(string option)
    {
        var weight = 1;
        var star = option.IndexOf("* ", StringComparison.Ordinal);
        if (star > 0 && int.TryParse(option.AsSpan(0, star), out weight))
        {
            option = option[(star + 2)..];
        }

        var pieces = new List<(string Literal, int Rule)>();
        var rest = option;
        while (rest.IndexOf('{', StringComparison.Ordinal) is >= 0 and var brace)
        {
            var end = rest.IndexOf('}', StringComparison.Ordinal);
            pieces.Add((rest[..brace], RuleOf(rest[(brace + 1)..end])));
            rest = rest[(end + 1)..];
        }

        pieces.Add((rest, -1));
        return new GrammarOption(Math.Max(1, weight), pieces);
    }
}
