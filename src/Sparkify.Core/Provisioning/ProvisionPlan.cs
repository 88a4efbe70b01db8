using Sparkify.Provisioning.Aws;

namespace Sparkify.Provisioning;

/// <summary>What CloudFormation would do, and what the result costs.</summary>
/// <param name="Account">The account that pays.</param>
/// <param name="Changes">Empty if everything is as it should be.</param>
public sealed record ProvisionPlan(string Name, string Account, string Region, IReadOnlyList<ResourceChange> Changes, Cost Cost)
{
    public int Added => Count("add") + Replaced;

    public int Changed => Count("change");

    public int Destroyed => Count("destroy") + Replaced;

    public int Replaced => Count("replace");

    private int Count(string action)
    {
        return Changes.Count(change => change.Action == action);
    }
}
