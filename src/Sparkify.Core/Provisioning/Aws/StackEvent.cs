namespace Sparkify.Provisioning.Aws;

/// <summary>Something that happened to one resource of a stack.</summary>
/// <param name="Resource">Its name in the template; the stack's own name for the stack itself.</param>
/// <param name="Reason">Why, if CloudFormation says so; else empty.</param>
public sealed record StackEvent(string Id, DateTime At, string Resource, string Type, string Status, string Reason);
