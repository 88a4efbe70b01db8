namespace Sparkify.Provisioning.Aws;

/// <summary>What a change set does to one resource.</summary>
/// <param name="Action"><c>add</c>, <c>change</c>, <c>replace</c> or <c>destroy</c>.</param>
/// <param name="Resource">Its name in the template.</param>
/// <param name="Type">CloudFormation's type, such as <c>AWS::Redshift::Cluster</c>.</param>
public sealed record ResourceChange(string Action, string Resource, string Type);
