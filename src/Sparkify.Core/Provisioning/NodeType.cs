namespace Sparkify.Provisioning;

/// <summary>A kind of node that a cluster can be made of.</summary>
/// <param name="Slices">Parts of a node that load and scan at the same time; null where AWS's figure was not found.</param>
/// <param name="Fewest">The smallest cluster of it.</param>
/// <param name="Most">The largest that can be made at once.</param>
/// <param name="StorageTerabytes">Managed storage of one node of several; null where AWS's figure was not found.</param>
public sealed record NodeType(string Name, int Cores, int MemoryGib, int? Slices, int Fewest, int Most, int? StorageTerabytes)
{
    /// <summary>USD for an hour of one node, by region.</summary>
    public required IReadOnlyDictionary<string, decimal> Hour { get; init; }
}
