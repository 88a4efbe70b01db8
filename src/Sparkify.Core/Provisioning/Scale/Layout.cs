namespace Sparkify.Provisioning.Scale;

/// <summary>A cluster that would do.</summary>
/// <param name="Month">USD for its nodes.</param>
/// <param name="PriceRegion">The region whose price that is.</param>
public sealed record Layout(NodeType Type, int Nodes, decimal Month, string PriceRegion)
{
    public int Cores => Type.Cores * Nodes;

    public int Slices => (Type.Slices ?? 0) * Nodes;
}
