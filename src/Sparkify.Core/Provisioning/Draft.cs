using Sparkify.Provisioning.Aws;

namespace Sparkify.Provisioning;

/// <summary>A plan together with the change set that would carry it out.</summary>
/// <param name="IsFirst">True if there was no stack before: the change set made an empty one.</param>
internal sealed record Draft(ProvisionPlan Plan, ChangeSet Set, bool IsFirst);
