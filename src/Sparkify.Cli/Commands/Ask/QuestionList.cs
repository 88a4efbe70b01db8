using Sparkify.Cli.Rendering;
using Sparkify.Insight;

namespace Sparkify.Cli.Commands.Ask;

/// <summary><c>sparkify ask</c> alone: every question with one line.</summary>
internal static class QuestionList
{
    public static int Run(Invocation call)
    {
        Column[] columns = [Column.Text("area"), Column.Text("question"), Column.Text("asks")];
        call.WriteRows(columns, QuestionSet.Load().All.Select(question => new object?[] { question.Area, question.Name, question.Sentence }));
        call.Note("Ask one: `sparkify ask top-songs`. What it means: `sparkify ask show top-songs`.");
        return ExitCodes.Done;
    }
}
