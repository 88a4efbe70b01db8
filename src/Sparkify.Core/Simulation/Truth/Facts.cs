namespace Sparkify.Simulation.Truth;

/// <summary>What must be true of the data, as whole numbers with names, in sections.</summary>
internal sealed class Facts
{
    private readonly SortedDictionary<string, SortedDictionary<string, long>> _sections = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, SortedDictionary<string, long>> Sections => _sections;

    /// <summary>Starts a section, which may stay empty.</summary>
    public void Section(string section)
    {
        _sections.TryAdd(section, new SortedDictionary<string, long>(StringComparer.Ordinal));
    }

    public void Set(string section, string fact, long value)
    {
        Section(section);
        _sections[section].Add(fact, value);
    }

    /// <summary>Like <see cref="Set"/>, but a fact that would be 0 is left out: no row says so in the warehouse.</summary>
    public void SetIfAny(string section, string fact, long value)
    {
        Section(section);
        if (value != 0)
        {
            _sections[section].Add(fact, value);
        }
    }

    /// <summary>The largest values; among equals, the first names in the order of their UTF-8 bytes.</summary>
    public void SetTop(string section, IEnumerable<KeyValuePair<string, long>> facts, int count)
    {
        Section(section);
        foreach (var (fact, value) in facts.OrderByDescending(fact => fact.Value).ThenBy(fact => fact.Key, ByteOrder.Instance).Take(count))
        {
            _sections[section].Add(fact, value);
        }
    }
}
