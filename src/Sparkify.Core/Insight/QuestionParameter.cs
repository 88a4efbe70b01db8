namespace Sparkify.Insight;

/// <summary>Something that whoever asks may choose.</summary>
/// <param name="Name">Its name: <c>top</c>.</param>
/// <param name="Kind">What values it takes.</param>
/// <param name="Usual">The value if none is given.</param>
/// <param name="Choices">The words of a choice; empty for other kinds.</param>
/// <param name="Description">What it changes.</param>
public sealed record QuestionParameter(string Name, ParameterKind Kind, string Usual, IReadOnlyList<string> Choices, string Description);
