namespace Sparkify.Verification;

/// <summary>Something that the warehouse says otherwise than the truth does.</summary>
/// <param name="Section">What kind of fact: the name of a file of <c>models/truth/</c>.</param>
/// <param name="Expected">Null if the truth does not know the fact.</param>
/// <param name="Found">Null if the warehouse does not know it.</param>
public sealed record Difference(string Section, string Fact, long? Expected, long? Found);
