namespace Sparkify.Provisioning.Aws;

/// <summary>What CloudFormation would do, worked out by itself.</summary>
/// <param name="Id">Its ARN.</param>
/// <param name="StackId">The stack that it is for.</param>
/// <param name="Changes">Empty if everything is as it should be.</param>
internal sealed record ChangeSet(string Id, string StackId, IReadOnlyList<ResourceChange> Changes);
