namespace Sparkify.EndToEnd.Provisioning;

/// <summary>One step of an operation; it is taken when the stack is looked at.</summary>
/// <param name="Events">Resource, status and reason, the oldest first.</param>
/// <param name="StackStatus">What the stack is afterwards.</param>
internal sealed record StackStep(string StackStatus, params IReadOnlyList<(string Resource, string Status, string Reason)> Events);
