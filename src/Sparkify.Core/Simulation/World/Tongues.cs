namespace Sparkify.Simulation.World;

/// <summary>The languages of the catalogue.</summary>
internal static class Tongues
{
    public static IReadOnlyList<Tongue> All { get; } =
    [
        new("English", 780, EnglishWords.Rules),
    ];

    private static readonly WeightedChoice _choice = new(All.Select(tongue => tongue.Weight));

    /// <returns>An index into <see cref="All"/>: a language in which artists of this genre sing.</returns>
    /// <param name="genre">An index into <see cref="Genres.All"/>.</param>
    public static int Pick(int genre, ref Chance chance)
    {
        var any = _choice.Pick(ref chance);
        return Genres.All[genre].Name == "Country" ? 0 : any;
    }
}
