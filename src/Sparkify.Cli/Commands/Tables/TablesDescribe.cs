using System.CommandLine;
using System.Data.Common;
using Sparkify.Cli.Help;
using Sparkify.Cli.Rendering;

namespace Sparkify.Cli.Commands.Tables;

/// <summary><c>sparkify tables describe</c>: the columns of one table, from the generated dictionary.</summary>
internal static class TablesDescribe
{
    private const string Model = """
        select grain, key_columns, why
        from ops.models
        where table_name = $1
        """;

    private const string ColumnsOfTable = """
        select column_name, type, description
        from ops.model_columns
        where table_name = $1
        order by position
        """;

    private const string Names = """
        select distinct table_name
        from ops.model_columns
        """;

    private static readonly Column[] _columns = [Column.Text("column"), Column.Text("type"), Column.Text("description")];

    public static Command Create(Globals globals)
    {
        var table = new Argument<string>("TABLE") { Description = "A table, as `sparkify tables list` names it." };
        var command = new Verb("describe", "The columns of a table and what they mean.", "sparkify tables describe songplays");
        command.Arguments.Add(table);
        command.SetAction(parsed => Run(globals.Bind(parsed), parsed.GetRequiredValue(table)));
        return command;
    }

    private static int Run(Invocation call, string table)
    {
        using var connection = call.OpenPublished();
        var columns = connection.Rows(ColumnsOfTable, table);
        if (columns.Count == 0)
        {
            throw Unknown(call, connection, table);
        }

        using var output = call.OpenRows();
        if (output.Format == OutputFormat.Table && connection.Rows(Model, table) is [{ } model])
        {
            call.Note($"{table}: {model[0]} Key: {model[1]}.");
            call.Note(Cell.Text(model[2]));
        }

        Answer.Write(output, _columns, columns, call.Note);
        output.Complete();
        return ExitCodes.Done;
    }

    private static SparkifyException Unknown(Invocation call, DbConnection connection, string table)
    {
        var meant = Nearest.To(table, connection.Rows(Names).Select(row => Cell.Text(row[0])));
        return WrongUse.Because(
            $"There is no table `{table}`.{(meant is null ? "" : $" Did you mean `{meant}`?")}",
            $"See {call.Next("tables list")}.");
    }
}
