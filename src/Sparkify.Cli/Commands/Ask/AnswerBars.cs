using Sparkify.Cli.Rendering;
using Sparkify.Insight;
using InsightAnswer = Sparkify.Insight.Answer;

namespace Sparkify.Cli.Commands.Ask;

/// <summary>An answer for people: with a bar behind each number that its chart shows.</summary>
internal static class AnswerBars
{
    private const int Longest = 16;
    private const string Eighths = " ▏▎▍▌▋▊▉█";
    private static readonly string[] _roles = ["value", "x", "y"];

    public static AnswerTable Of(InsightAnswer answer)
    {
        var shown = Drawn(answer.Question, answer.Columns);
        if (shown < 0 || answer.Rows.Count < 2)
        {
            return new AnswerTable(AnswerColumns.Of(answer.Columns), AnswerColumns.Even(answer.Rows));
        }

        var most = answer.Rows.Select(row => Number(row[shown])).Max();
        List<Column> columns = [.. AnswerColumns.Of(answer.Columns)];
        columns.Add(Column.Text(""));
        var bars = answer.Rows.Select(row => Bar(Number(row[shown]), most));
        return new AnswerTable(columns, AnswerColumns.Even(answer.Rows).Zip(bars, (row, bar) => (IReadOnlyList<object?>)[.. row, bar]));
    }

    private static string Bar(double value, double most)
    {
        if (most <= 0 || value <= 0)
        {
            return "";
        }

        var eighths = Math.Max(1, (int)Math.Round(value / most * Longest * 8, MidpointRounding.AwayFromZero));
        var rest = eighths % 8;
        return new string('█', eighths / 8) + (rest > 0 ? $"{Eighths[rest]}" : "");
    }

    private static int Drawn(Question question, IReadOnlyList<QuestionColumn> columns)
    {
        var names = _roles.Select(role => question.Chart.Roles.GetValueOrDefault(role, "")).ToList();
        var index = Enumerable.Range(0, columns.Count)
            .Where(i => columns[i].Kind is ColumnKind.Integer or ColumnKind.Number && names.Contains(columns[i].Name))
            .OrderBy(i => names.IndexOf(columns[i].Name))
            .FirstOrDefault(-1);
        return question.Key.Contains(index < 0 ? "" : columns[index].Name) ? -1 : index;
    }

    private static double Number(object? value)
    {
        return value switch
        {
            long whole => Math.Abs(whole),
            double number => Math.Abs(number),
            _ => 0,
        };
    }
}
