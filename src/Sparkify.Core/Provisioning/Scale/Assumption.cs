namespace Sparkify.Provisioning.Scale;

/// <summary>One figure that an estimate rests on.</summary>
/// <param name="Basis">Where it comes from; says <c>measured</c> only of what was run.</param>
public sealed record Assumption(string Name, decimal Value, string Unit, string Basis);
