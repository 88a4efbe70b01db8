using System.Globalization;

namespace Sparkify.Simulation.World;

/// <summary>Names of people, some of them more common than others.</summary>
internal sealed class NameList
{
    private readonly WeightedChoice _choice;

    /// <param name="lines">Each is a weight, a colon and the names that share it, with <c>_</c> for a space within a name.</param>
    public NameList(string lines)
    {
        var weighted = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(':', StringSplitOptions.TrimEntries))
            .SelectMany(line => line[1].Split(' ').Select(name => (Name: name, Weight: int.Parse(line[0], CultureInfo.InvariantCulture))))
            .ToList();
        All = [.. weighted.Select(name => name.Name.Replace('_', ' '))];
        _choice = new WeightedChoice(weighted.Select(name => name.Weight));
    }

    public IReadOnlyList<string> All { get; }

    /// <returns>An index into <see cref="All"/>.</returns>
    public int PickIndex(ref Chance chance) => _choice.Pick(ref chance);

    public string Pick(ref Chance chance) => All[PickIndex(ref chance)];
}
