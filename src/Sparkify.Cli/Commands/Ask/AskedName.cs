using Sparkify.Cli.Help;
using Sparkify.Insight;

namespace Sparkify.Cli.Commands.Ask;

/// <summary>Finds a question by the name that was typed.</summary>
internal static class AskedName
{
    public static Question Find(Invocation call, string name)
    {
        var set = QuestionSet.Load();
        return set.Find(name) ?? throw Unknown(call, name, set);
    }

    private static SparkifyException Unknown(Invocation call, string name, QuestionSet set)
    {
        var meant = Nearest.To(name, set.All.Select(question => question.Name));
        return WrongUse.Because(
            $"`{name}` is no question.{(meant is null ? "" : $" Did you mean `{meant}`?")}",
            $"See {call.Next("ask")}.");
    }
}
