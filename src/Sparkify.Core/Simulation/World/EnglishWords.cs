namespace Sparkify.Simulation.World;

/// <summary>How English titles and names are made.</summary>
internal static class EnglishWords
{
    public const string Rules = """
        quality: Silver | Hollow | Quiet
        thing: Lantern | Harbour | Engine
        title: {quality} {thing} | The {thing} (Live)
        act: The {quality} {thing}s | {thing} & {thing}
        """;
}
