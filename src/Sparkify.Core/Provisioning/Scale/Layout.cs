namespace Sparkify.Provisioning.Scale;

/// <summary>A cluster that would do.</summary>
/// <param name="Month">USD for its nodes.</param>
public sealed record Layout(NodeType Type, int Nodes, decimal Month)
{
    public int Cores => Type.Cores * Nodes;

    public int Slices => (Type.Slices ?? 0) * Nodes;
}
