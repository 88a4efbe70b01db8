using Sparkify.Cli.Rendering;

namespace Sparkify.Cli.Commands.Tables;

/// <summary>Asks before something is dropped.</summary>
internal static class Consent
{
    /// <summary>Passes with <c>--yes</c>, or when a person types the name.</summary>
    /// <exception cref="SparkifyException">There is nobody to ask, or the name is another one (exit code 2).</exception>
    public static void Ask(Invocation call, string command)
    {
        Ask(call, new Question(
            command,
            "drops",
            $"This drops every table, the ledger and the published snapshots of {call.Warehouse}.",
            call.Warehouse.Name));
    }

    /// <inheritdoc cref="Ask(Invocation, string)"/>
    public static void Ask(Invocation call, Question question)
    {
        if (call.IsConfirmed)
        {
            return;
        }

        if (!call.MayAsk)
        {
            throw WrongUse.Because(
                $"`{question.Command}` asks before it {question.Deed} anything, and there is nobody to ask.",
                "Say --yes if you mean it.");
        }

        call.Terminal.Error.WriteLine(Printable.Text(question.Consequence));
        call.Terminal.Error.Write(Printable.Text($"Type {question.Name} to go on: "));
        if (call.Terminal.In.ReadLine()?.Trim() != question.Name)
        {
            throw WrongUse.Because("That is another name: nothing was done.", "");
        }
    }
}
