namespace Sparkify.Provisioning.Aws;

/// <summary>A part of a network in one availability zone.</summary>
internal sealed record Subnet(string Id, string Network, string Zone);
