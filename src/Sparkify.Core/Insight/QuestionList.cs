namespace Sparkify.Insight;

/// <summary>Those behind a number of an answer: people, or rows of the warehouse.</summary>
/// <param name="Kind"><c>people</c> or <c>rows</c>.</param>
/// <param name="Counted">The column of the answer that, added up, is the length of the list.</param>
/// <param name="Description">Who or what is listed.</param>
/// <param name="Select">The last select; the question's common table expressions go before it.</param>
public sealed record QuestionList(string Kind, string Counted, string Description, string Select);
