namespace Sparkify.Simulation.World;

/// <summary>What a listener holds.</summary>
internal enum DeviceKind
{
    Desktop,
    Phone,
    Tablet,
}
