namespace Sparkify.Simulation.World;

/// <summary>Keeps artists apart: no two have one name, and no name reads as if it credited another artist.</summary>
internal sealed class NameRegister
{
    private readonly HashSet<ulong> _names = [];
    private readonly HashSet<ulong> _parts = [];

    /// <returns>False if the name is taken, is a part of another one, or has a part that is another one.</returns>
    public bool TryAdd(string key)
    {
        var name = TextHash.Of(key);
        if (_names.Contains(name) || _parts.Contains(name))
        {
            return false;
        }

        var parts = Credits.Parts(key);
        if (parts.Count > 1)
        {
            if (parts.Any(part => _names.Contains(TextHash.Of(part))))
            {
                return false;
            }

            _parts.UnionWith(parts.Select(part => TextHash.Of(part)));
        }

        return _names.Add(name);
    }
}
