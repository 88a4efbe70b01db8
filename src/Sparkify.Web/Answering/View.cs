using Microsoft.Extensions.Primitives;

namespace Sparkify.Web.Answering;

/// <summary>What an address asks for: everything that a page shows follows from its path and this.</summary>
public sealed class View
{
    private static readonly string[] _dates = ["since", "until"];
    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);

    private View(IEnumerable<KeyValuePair<string, string?>> values)
    {
        foreach (var (name, value) in values)
        {
            Set(name, value);
        }

        // Dates are the closer wish; a form sends both.
        if (_dates.Any(_values.ContainsKey))
        {
            _values.Remove("period");
        }
    }

    /// <summary>An address without parameters.</summary>
    public static View Plain { get; } = new([]);

    /// <summary>All that is chosen, in order of names.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>The value of a parameter, or null.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    public static View Of(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new View(query.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Count > 0 ? pair.Value[^1] : null)));
    }

    public static View Of(params (string Name, string? Value)[] values)
    {
        return new View(values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
    }

    /// <summary>The same with some values changed; null or nothing removes one.</summary>
    public View With(params (string Name, string? Value)[] changes)
    {
        var changed = new View(_values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        foreach (var (name, value) in changes)
        {
            changed.Set(name, value);
        }

        return changed;
    }

    /// <summary>Only the values that travel from page to page: the period, the comparison and the filters.</summary>
    public View Kept(IReadOnlyCollection<string> names)
    {
        return new View(_values.Where(pair => names.Contains(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
    }

    /// <summary>The address of a page with these values.</summary>
    public string Link(string path)
    {
        return _values.Count == 0
            ? path
            : $"{path}?{string.Join('&', _values.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"))}";
    }

    private void Set(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            _values.Remove(name);
        }
        else
        {
            _values[name] = value;
        }
    }
}
