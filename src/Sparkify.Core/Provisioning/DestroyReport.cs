namespace Sparkify.Provisioning;

/// <summary>What a destruction left behind.</summary>
/// <param name="WasThere">False if there was nothing to destroy.</param>
/// <param name="Snapshots">Snapshots that are kept, and cost storage.</param>
public sealed record DestroyReport(bool WasThere, IReadOnlyList<string> Snapshots);
