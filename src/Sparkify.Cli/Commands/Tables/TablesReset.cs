using System.CommandLine;
using Sparkify.Warehouse;

namespace Sparkify.Cli.Commands.Tables;

/// <summary><c>sparkify tables reset</c>: drop, then create.</summary>
internal static class TablesReset
{
    public static Command Create(Globals globals)
    {
        var command = new Verb(
            "reset",
            "Drop everything and create the tables again, empty.",
            "sparkify tables reset",
            "sparkify tables reset --yes");
        command.SetAction(parsed => Run(globals.Bind(parsed)));
        return command;
    }

    private static int Run(Invocation call)
    {
        Consent.Ask(call, "sparkify tables reset");
        new WarehouseTables(call.Warehouse, call.Time).Drop();
        return TablesCreate.Run(call);
    }
}
