namespace Sparkify.Simulation.World;

/// <summary>Where an artist comes from, as a song file spells it.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
internal sealed record Place(string Name, double Latitude, double Longitude);
