namespace Sparkify.Pipeline;

/// <summary>What a run would do, without doing it.</summary>
/// <param name="Objects">Every listed object, in the order of reading.</param>
public sealed record EtlPlan(IReadOnlyList<PlannedObject> Objects);
