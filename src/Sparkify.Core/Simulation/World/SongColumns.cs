namespace Sparkify.Simulation.World;

/// <summary>The songs of a catalogue, one array a column: about 45 bytes a song.</summary>
internal sealed class SongColumns(int count)
{
    public TextColumn Titles { get; } = new(count);

    public int[] Artists { get; } = new int[count];

    /// <summary>Artists who are credited as guests; -1 for none.</summary>
    public int[] Guests { get; } = new int[count];

    /// <summary>How the guest is credited: an index into <see cref="Credits.Joints"/>.</summary>
    public byte[] Joints { get; } = new byte[count];

    /// <summary>In hundred-thousandths of a second.</summary>
    public int[] Lengths { get; } = new int[count];

    public short[] Years { get; } = new short[count];

    public byte[] Genres { get; } = new byte[count];

    /// <summary>-1 for none.</summary>
    public sbyte[] MinorityGenres { get; } = new sbyte[count];

    /// <summary>The song of which this is another recording; its own index if it is the first.</summary>
    public int[] Versions { get; } = new int[count];

    public int Count { get; } = count;
}
