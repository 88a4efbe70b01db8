namespace Sparkify.Insight;

/// <summary>The one text that answers a question as it was asked: what runs, and what <c>ask show</c> prints.</summary>
internal static class Statement
{
    /// <param name="set">For what questions share.</param>
    /// <param name="asked">The question.</param>
    /// <param name="select">Its last select: that of the answer or of a list.</param>
    public static string Of(QuestionSet set, AskedQuestion asked, string select)
    {
        var shared = set.Read($"{asked.Question.Expressions}\n{select}", asked.Filters).Select(given => $"{given.Name} as (\n{SqlText.Indent(given.Select(asked.Filters))}\n)");
        var parts = asked.Question.Expressions.Length > 0 ? shared.Append(asked.Question.Expressions) : shared;
        var expressions = string.Join(",\n\n", parts);
        return SqlText.Fill(expressions.Length > 0 ? $"with {expressions}\n\n{select}" : select, asked.Literals());
    }
}
