namespace Sparkify.Staging;

/// <summary>One title, artist and length as the log spells them, after repair.</summary>
public readonly ref struct LoggedSong
{
    /// <summary>The first 60 bits of an md5 over the values: equal for equal values, whoever read them.</summary>
    public required long Key { get; init; }

    /// <summary>False if only other pages than <c>NextSong</c> name it.</summary>
    public required bool IsPlayed { get; init; }

    public Text Title { get; init; }

    public Text Artist { get; init; }

    public double? Seconds { get; init; }
}
