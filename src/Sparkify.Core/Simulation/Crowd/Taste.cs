namespace Sparkify.Simulation.Crowd;

/// <summary>What somebody likes: three genres, and songs that they liked or put on a playlist.</summary>
internal struct Taste
{
    public byte First;
    public byte Second;
    public byte Third;

    /// <summary>How many favourites there ever were; the newest ones are kept.</summary>
    public int Liked;

    public Favourites Songs;

    public void Like(int song)
    {
        Songs[Liked % Favourites.Size] = song;
        Liked++;
    }
}
