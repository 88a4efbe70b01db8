using Sparkify.Cli.Rendering;

namespace Sparkify.Cli.Commands.Tables;

/// <summary>Asks before something is dropped.</summary>
internal static class Consent
{
    /// <summary>Passes with <c>--yes</c>, or when a person types the warehouse's name.</summary>
    /// <exception cref="SparkifyException">There is nobody to ask, or the name is another one (exit code 2).</exception>
    public static void Ask(Invocation call, string command)
    {
        if (call.IsConfirmed)
        {
            return;
        }

        if (!call.MayAsk)
        {
            throw WrongUse.Because(
                $"`{command}` asks before it drops anything, and there is nobody to ask.",
                "Say --yes if you mean it.");
        }

        var name = call.Warehouse.Name;
        call.Terminal.Error.WriteLine(Printable.Text($"This drops every table, the ledger and the published snapshots of {call.Warehouse}."));
        call.Terminal.Error.Write(Printable.Text($"Type {name} to go on: "));
        if (call.Terminal.In.ReadLine()?.Trim() != name)
        {
            throw WrongUse.Because("That is another name: nothing was dropped.", "");
        }
    }
}
