namespace Sparkify.Simulation.World;

/// <summary>A browser on a system, as it names itself.</summary>
/// <param name="Text">Without the quotes that some logs put around it.</param>
/// <param name="Weight">How common it is among all user agents.</param>
internal sealed record UserAgent(string Text, DeviceKind Device, int Weight);
