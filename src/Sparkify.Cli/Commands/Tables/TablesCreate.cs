using System.CommandLine;
using Sparkify.Cli.Rendering;
using Sparkify.Warehouse;

namespace Sparkify.Cli.Commands.Tables;

/// <summary><c>sparkify tables create</c>.</summary>
internal static class TablesCreate
{
    private const string AnalystRole = "sparkify_analyst";

    private static readonly Column[] _columns = [Column.Text("table")];

    public static Command Create(Globals globals)
    {
        var role = Flags.Text("--with-analyst-role", "NAME", $"Make a role that may only read, on PostgreSQL. Without a name: {AnalystRole}.");
        role.Arity = ArgumentArity.ZeroOrOne;
        var command = new Verb("create", "Create every table that is missing.", "sparkify tables create", "sparkify tables create --with-analyst-role");
        command.Options.Add(role);
        command.SetAction(parsed => Run(globals.Bind(parsed), parsed.GetResult(role) is null ? null : parsed.GetValue(role) ?? AnalystRole));
        return command;
    }

    public static int Run(Invocation call, string? analystRole = null)
    {
        var tables = new WarehouseTables(call.Warehouse, call.Time).Create();
        call.WriteRows(_columns, tables.Select(table => new object?[] { table }));
        call.Note($"{Words.Count(tables.Count, "table")} in {call.Warehouse}. Load them with {call.Next("etl --from DIR")}.");
        if (analystRole is not null)
        {
            foreach (var line in new WarehouseTables(call.Warehouse, call.Time).GrantReading(analystRole).TrimEnd().Split('\n'))
            {
                call.Note(line);
            }

            call.Note($"Let somebody in with: grant \"{analystRole}\" to NAME;");
        }

        return ExitCodes.Done;
    }
}
