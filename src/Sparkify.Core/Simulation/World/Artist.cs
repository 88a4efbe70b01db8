namespace Sparkify.Simulation.World;

/// <summary>An artist of the catalogue.</summary>
/// <param name="Index">Number in the catalogue, from 0.</param>
/// <param name="Id"><c>AR</c> and 16 upper-case letters and digits.</param>
/// <param name="Name">No other artist has it, nor is it a part of another artist's name that reads like a credit.</param>
/// <param name="Location">Empty if unknown.</param>
/// <param name="Latitude">Degrees north; null together with the longitude.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Genre">The genre of <paramref name="Term"/>: an index into <see cref="Genres.All"/>.</param>
/// <param name="SecondGenre">The genre of some of the artist's songs; may be the same.</param>
/// <param name="Term">The artist's finer genre.</param>
internal sealed record Artist(
    int Index,
    string Id,
    string Name,
    string Location,
    double? Latitude,
    double? Longitude,
    int Genre,
    int SecondGenre,
    string Term);
