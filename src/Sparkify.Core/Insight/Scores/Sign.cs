namespace Sparkify.Insight.Scores;

/// <summary>Something that people did before a moment, as a number that a score is made of.</summary>
/// <param name="Name">Its column in the question's select.</param>
/// <param name="Words">What it is in words, with <c>{value}</c> or <c>{value|visit|visits}</c> where the number stands.</param>
public sealed record Sign(string Name, string Words)
{
    internal string Say(double value)
    {
        return FindingSentence.Say(Words, new Dictionary<string, object?> { ["value"] = Math.Round(value, 1, MidpointRounding.AwayFromZero) + 0.0 });
    }
}
