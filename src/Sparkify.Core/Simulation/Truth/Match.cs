namespace Sparkify.Simulation.Truth;

/// <summary>How the song of a play is found in the catalogue's files.</summary>
internal enum Match
{
    Inferred,
    TitleArtist,
    TitleArtistLength,
}
