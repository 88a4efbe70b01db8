using Sparkify.Insight;

namespace Sparkify.Web.Api;

/// <summary>Questions and answers as programs read them.</summary>
internal static class AnswerJson
{
    public static object Describe(Question question)
    {
        return new
        {
            question.Name,
            Question = question.Sentence,
            question.Area,
            question.Definition,
            question.Filters,
            Period = question.UsualPeriod,
            question.Compared,
            Parameters = question.Parameters.Select(parameter => new { parameter.Name, Kind = parameter.Kind.ToString(), parameter.Usual, parameter.Choices, parameter.Description }),
            Columns = question.Columns.Select(Column),
            Lists = question.Lists.Select(list => list.Kind),
        };
    }

    public static object Of(Answer answer, string run)
    {
        return new
        {
            SchemaVersion = 1,
            Question = answer.Question.Name,
            Sentence = answer.Question.Sentence,
            answer.Question.Definition,
            answer.Finding,
            Period = Text(answer.Period),
            ComparedWith = Text(answer.Compared),
            answer.Filters,
            answer.DataUpTo,
            Run = run,
            Columns = answer.Columns.Select(Column),
            answer.Rows,
            answer.Sql,
        };
    }

    private static object Column(QuestionColumn column)
    {
        return new { column.Name, Kind = column.Kind.ToString(), column.Unit, column.Description };
    }

    private static object? Text(Period? period)
    {
        return period is { } days ? new { days.Since, days.Until } : null;
    }
}
