namespace Sparkify.Simulation.World;

/// <summary>Where artists come from: cities of the world, spelt as unevenly as in real metadata.</summary>
/// <remarks>Facts; degrees to a tenth.</remarks>
internal static class Places
{
    public static IReadOnlyList<Place> All { get; } =
    [
        new("Nashville, TN", 36.2, -86.8),
        new("Göteborg", 57.7, 12.0),
    ];
}
