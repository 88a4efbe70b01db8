using Sparkify.Cli.Rendering;
using Sparkify.Insight;

namespace Sparkify.Cli.Commands.Ask;

/// <summary>The columns of an answer as the writers want them.</summary>
internal static class AnswerColumns
{
    private const double Largest = 1e15;

    public static IReadOnlyList<Column> Of(IEnumerable<QuestionColumn> columns)
    {
        return [.. columns.Select(column => new Column(column.Name, column.Kind switch
        {
            ColumnKind.Integer => typeof(long),
            ColumnKind.Number => typeof(double),
            ColumnKind.Date => typeof(DateOnly),
            ColumnKind.Time => typeof(DateTime),
            _ => typeof(string),
        }))];
    }

    /// <summary>The values as people read them: numbers with one digit after the point, all of them.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Even(IEnumerable<IReadOnlyList<object?>> rows)
    {
        return rows.Select(row => (IReadOnlyList<object?>)[.. row.Select(value => value is double number && Math.Abs(number) < Largest ? (decimal)number + 0.0m : value)]);
    }
}
