using System.CommandLine;
using Sparkify.Warehouse;

namespace Sparkify.Cli.Commands.Tables;

/// <summary><c>sparkify tables drop</c>.</summary>
internal static class TablesDrop
{
    public static Command Create(Globals globals)
    {
        var command = new Verb(
            "drop",
            "Drop every table, the ledger and the published snapshots.",
            "sparkify tables drop",
            "sparkify tables drop --yes");
        command.SetAction(parsed => Run(globals.Bind(parsed)));
        return command;
    }

    private static int Run(Invocation call)
    {
        Consent.Ask(call, "sparkify tables drop");
        new WarehouseTables(call.Warehouse, call.Time).Drop();
        call.Note($"{call.Warehouse} is gone.");
        return ExitCodes.Done;
    }
}
