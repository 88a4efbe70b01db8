namespace Sparkify.Simulation.Chaos;

/// <summary>The objects that a log has besides its days and what came late for them.</summary>
internal sealed class ObjectTally
{
    /// <summary>By day.</summary>
    public SortedDictionary<DateOnly, EarlyFile> Early { get; } = [];

    /// <summary>Days in their order.</summary>
    public List<DateOnly> Copied { get; } = [];

    public int Halved { get; set; }

    /// <summary>Days in their order.</summary>
    public List<DateOnly> Empty { get; } = [];

    /// <summary>Files besides those delivered early.</summary>
    public int Added => Copied.Count + Halved + Empty.Count;
}
