namespace Sparkify.Simulation.World;

/// <summary>The artists of a catalogue, one array a column.</summary>
internal sealed class ArtistColumns(int count)
{
    public TextColumn Names { get; } = new(count);

    /// <summary>Indices into <see cref="Places.All"/>; -1 if unknown.</summary>
    public short[] Places { get; } = new short[count];

    public bool[] HasCoordinates { get; } = new bool[count];

    public byte[] Genres { get; } = new byte[count];

    public byte[] SecondGenres { get; } = new byte[count];

    /// <summary>Indices into the terms of the artist's genre.</summary>
    public byte[] Terms { get; } = new byte[count];

    /// <summary>Indices into <see cref="World.Tongues.All"/>.</summary>
    public byte[] Tongues { get; } = new byte[count];

    public int Count { get; } = count;
}
