using Sparkify.Cli.Rendering;
using Sparkify.Insight;
using InsightAnswer = Sparkify.Insight.Answer;
using RowAnswer = Sparkify.Cli.Rendering.Answer;

namespace Sparkify.Cli.Commands.Ask;

/// <summary><c>sparkify ask QUESTION</c>: the answer in the format that was asked for.</summary>
internal static class AskRun
{
    public static int Run(Invocation call, Question question, Parameters parameters)
    {
        using var output = call.OpenRows(mayBeParquet: true);
        using var connection = call.OpenPublished();
        var answer = new Analyst(connection, QuestionSet.Load()).Ask(question, parameters, call.Cancellation);
        if (output.Format == OutputFormat.Parquet)
        {
            AnswerParquet.Write(call, connection, answer);
        }
        else
        {
            var table = output.Format == OutputFormat.Table ? AnswerBars.Of(answer) : new AnswerTable(AnswerColumns.Of(answer.Columns), answer.Rows);
            RowAnswer.Write(output, table.Columns, table.Rows.Select(row => row.ToArray()), call.Note);
            if (output.Format == OutputFormat.Table && answer.Finding.Length > 0)
            {
                output.Text.Write($"\n{Printable.Text(answer.Finding)}\n");
            }

            output.Complete();
        }

        if (output.Format != OutputFormat.Table && answer.Scores is { Sentence.Length: > 0 } scores)
        {
            call.Note(scores.Sentence);
        }

        foreach (var line in Notes(answer))
        {
            call.Note(line);
        }

        return ExitCodes.Done;
    }

    private static IEnumerable<string> Notes(InsightAnswer answer)
    {
        if (answer.Rows.Count == 0)
        {
            yield return AskNotes.Nothing(answer);
        }

        if (answer is { Period: { } period, Compared: { } other })
        {
            yield return $"{period}, compared with {other}.";
        }

        yield return $"{AskNotes.UpTo(answer.DataUpTo)} Definition and SQL: `sparkify ask show {answer.Question.Name}`.";
    }
}
