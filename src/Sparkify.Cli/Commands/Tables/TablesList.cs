using System.CommandLine;
using System.Data.Common;
using Sparkify.Cli.Rendering;

namespace Sparkify.Cli.Commands.Tables;

/// <summary><c>sparkify tables list</c>: the published tables with their grain.</summary>
internal static class TablesList
{
    private const string Models = """
        select models.table_name, models.layer, models.grain, tables.table_name is not null as is_there
        from ops.models as models
        left join information_schema.tables as tables
            on models.table_name = tables.table_name
                and tables.table_schema <> 'ops'
        where models.layer <> 'batch'
            and (models.layer <> 'staging' or tables.table_name is not null)
        order by
            case models.layer when 'star' then 1 when 'staging' then 3 else 2 end,
            models.table_name
        """;

    private static readonly Column[] _columns = [Column.Text("table"), Column.Text("layer"), Column.Number("rows"), Column.Text("grain")];

    public static Command Create(Globals globals)
    {
        var command = new Verb(
            "list",
            "The tables, how many rows each has, and what one row is.",
            "sparkify tables list",
            "sparkify tables list -o markdown");
        command.SetAction(parsed => Run(globals.Bind(parsed)));
        return command;
    }

    private static int Run(Invocation call)
    {
        using var connection = call.OpenPublished();
        var models = connection.Rows(Models);
        call.WriteRows(_columns, models.Select(model => new[] { model[0], model[1], Count(connection, model), model[2] }));
        return ExitCodes.Done;
    }

    private static object? Count(DbConnection connection, object?[] model)
    {
        var name = Cell.Text(model[0]).Replace("\"", "\"\"", StringComparison.Ordinal);
        return model[3] is true ? connection.Rows($"select count(*) from \"{name}\"")[0][0] : null;
    }
}
