using Sparkify.Cli.Commands.Query;
using Sparkify.Insight;

namespace Sparkify.Cli.Commands.Ask;

/// <summary><c>sparkify ask QUESTION --people</c> and <c>--rows</c>: those behind the numbers.</summary>
internal static class AskList
{
    public static int Run(Invocation call, (Question Question, Parameters Parameters) asked, string kind, string? of)
    {
        var (question, parameters) = asked;
        var list = question.Lists.FirstOrDefault(each => each.Kind == kind) ?? throw Missing(question, kind);
        using var connection = call.OpenPublished();
        var analyst = new Analyst(connection, QuestionSet.Load());
        QueryRun.Write(call, connection, analyst.ListSql(question, parameters, list, of));
        call.Note(AskNotes.UpTo(analyst.Reach.Newest));
        return ExitCodes.Done;
    }

    private static SparkifyException Missing(Question question, string kind)
    {
        var others = string.Join(" or ", question.Lists.Select(list => $"--{list.Kind}"));
        return WrongUse.Because($"{question.Name} has no list of {kind}.", others.Length > 0 ? $"It has {others}." : "");
    }
}
