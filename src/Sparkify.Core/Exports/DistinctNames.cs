namespace Sparkify.Exports;

/// <summary>Names under which columns can live in one file, whatever their statement called them.</summary>
public static class DistinctNames
{
    private const string Nameless = "column";

    /// <summary>A name that comes again, in any case, gets a number: <c>level</c>, <c>Level_2</c>.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var distinct = new List<string>();
        foreach (var given in names)
        {
            var first = given.Length == 0 ? Nameless : given;
            var name = first;
            for (var number = 2; !taken.Add(name); number++)
            {
                name = $"{first}_{number}";
            }

            distinct.Add(name);
        }

        return distinct;
    }
}
