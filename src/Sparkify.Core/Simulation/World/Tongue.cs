using System.Text;

namespace Sparkify.Simulation.World;

/// <summary>A language in which artists name themselves and their songs.</summary>
internal sealed class Tongue
{
    private readonly Grammar _grammar;
    private readonly int _title;
    private readonly int _act;

    /// <param name="rules">A <see cref="Grammar"/> with the rules <c>title</c> and <c>act</c>.</param>
    public Tongue(string name, int weight, string rules)
    {
        (Name, Weight) = (name, weight);
        _grammar = new Grammar(rules);
        (_title, _act) = (_grammar.RuleOf("title"), _grammar.RuleOf("act"));
    }

    public string Name { get; }

    /// <summary>How many of 1,000 artists speak it.</summary>
    public int Weight { get; }

    /// <summary>Appends a title.</summary>
    public void WriteTitle(ref Chance chance, StringBuilder text) => _grammar.Write(_title, ref chance, text);

    /// <summary>Appends the name of a band or a person.</summary>
    public void WriteAct(ref Chance chance, StringBuilder text) => _grammar.Write(_act, ref chance, text);
}
