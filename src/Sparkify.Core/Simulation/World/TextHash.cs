namespace Sparkify.Simulation.World;

/// <summary>64 bits of a text, equal on every machine: FNV-1a over its UTF-16 units.</summary>
internal static class TextHash
{
    private const ulong Prime = 0x100000001B3;

    /// <param name="seed">Texts of different seeds have different hashes.</param>
    public static ulong Of(ReadOnlySpan<char> text, ulong seed = 0)
    {
        var hash = 0xCBF29CE484222325 ^ (seed * 0x9E3779B97F4A7C15);
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * Prime;
        }

        return hash ^ (hash >> 29);
    }
}
