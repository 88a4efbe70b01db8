namespace Sparkify.Simulation.World;

/// <summary>What <see cref="CatalogueFiles"/> wrote.</summary>
/// <param name="SongFiles">One song each.</param>
/// <param name="LabelledTracks">Lines of the track labels, whether their song has a file or not.</param>
/// <param name="LabelledArtists">Lines of the artists' terms.</param>
/// <param name="Terms">Lines of the terms' genres: all there are.</param>
internal sealed record CatalogueCounts(int SongFiles, int LabelledTracks, int LabelledArtists, int Terms);
