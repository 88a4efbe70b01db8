namespace Sparkify.Simulation.World;

/// <summary>The languages of the catalogue.</summary>
internal static class Tongues
{
    public static IReadOnlyList<Tongue> All { get; } =
    [
        new("English", 780, EnglishWords.Rules),
        new("Spanish", 45, RomanceWords.Spanish),
        new("Portuguese", 16, RomanceWords.Portuguese),
        new("French", 28, RomanceWords.French),
        new("Italian", 10, RomanceWords.Italian),
        new("German", 26, NorthernWords.German),
        new("Nordic", 20, NorthernWords.Nordic),
        new("Slavic", 10, NorthernWords.Slavic),
        new("Turkish", 5, NorthernWords.Turkish),
        new("Vietnamese", 4, NorthernWords.Vietnamese),
        new("Russian", 13, ScriptWords.Russian),
        new("Greek", 5, ScriptWords.Greek),
        new("Arabic", 6, ScriptWords.Arabic),
        new("Hebrew", 4, ScriptWords.Hebrew),
        new("Hindi", 4, ScriptWords.Hindi),
        new("Japanese", 12, ScriptWords.Japanese),
        new("Korean", 6, ScriptWords.Korean),
        new("Chinese", 5, ScriptWords.Chinese),
        new("Thai", 1, ScriptWords.Thai),
    ];

    private static readonly WeightedChoice _any = new(All.Select(tongue => tongue.Weight));
    private static readonly WeightedChoice _foreign = new(All.Select((tongue, index) => index == 0 ? 0 : tongue.Weight));
    private static readonly WeightedChoice _latin = Only(("English", 2), ("Spanish", 6), ("Portuguese", 2));
    private static readonly WeightedChoice _home = Only(("English", 19), ("Spanish", 1));

    /// <returns>An index into <see cref="All"/>: a language in which artists of this genre sing.</returns>
    /// <param name="genre">An index into <see cref="Genres.All"/>.</param>
    public static int Pick(int genre, ref Chance chance) => Choice(Genres.All[genre].Name).Pick(ref chance);

    private static WeightedChoice Choice(string genre) => genre switch
    {
        "Latin" => _latin,
        "International" => _foreign,
        "Country" or "Blues" => _home,
        _ => _any,
    };

    private static WeightedChoice Only(params (string Name, int Weight)[] weights) =>
        new(All.Select(tongue => weights.FirstOrDefault(weight => weight.Name == tongue.Name).Weight));
}
