namespace Sparkify.Insight;

/// <summary>One column of an answer.</summary>
/// <param name="Name">Its name in the select.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Unit">What is counted or measured: <c>plays</c>, <c>%</c>, <c>hours</c>; empty for texts and dates.</param>
/// <param name="Description">What a value means.</param>
public sealed record QuestionColumn(string Name, ColumnKind Kind, string Unit, string Description);
