using System.CommandLine;
using Sparkify.Cli.Rendering;
using Sparkify.Warehouse;

namespace Sparkify.Cli.Commands.Tables;

/// <summary><c>sparkify tables create</c>.</summary>
internal static class TablesCreate
{
    private static readonly Column[] _columns = [Column.Text("table")];

    public static Command Create(Globals globals)
    {
        var command = new Verb("create", "Create every table that is missing.", "sparkify tables create");
        command.SetAction(parsed => Run(globals.Bind(parsed)));
        return command;
    }

    public static int Run(Invocation call)
    {
        var tables = new WarehouseTables(call.Warehouse, call.Time).Create();
        call.WriteRows(_columns, tables.Select(table => new object?[] { table }));
        call.Note($"{Words.Count(tables.Count, "table")} in {call.Warehouse}. Load them with {call.Next("etl --from DIR")}.");
        return ExitCodes.Done;
    }
}
