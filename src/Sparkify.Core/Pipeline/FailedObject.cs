namespace Sparkify.Pipeline;

/// <summary>An object that loaded nothing.</summary>
public sealed record FailedObject(string Object, string Reason);
