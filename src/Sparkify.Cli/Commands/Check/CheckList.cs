using System.CommandLine;
using Sparkify.Cli.Rendering;

namespace Sparkify.Cli.Commands.Check;

/// <summary><c>sparkify check list</c>: each check with its last result.</summary>
internal static class CheckList
{
    private static readonly Column[] _columns =
    [
        Column.Text("name"), Column.Text("status"), Column.Text("severity"), Column.Number("findings"),
        Column.Text("rule"), Column.Time("checked_at"), Column.Text("run_id"),
    ];

    public static Command Create(Globals globals)
    {
        var command = new Verb("list", "Each check with its last result; runs none.", "sparkify check list");
        command.SetAction(parsed => Run(globals.Bind(parsed)));
        return command;
    }

    private static int Run(Invocation call)
    {
        using var connection = call.OpenNewest();
        var rows = connection.Rows($"{LastResults.Select} order by results.check_name");
        call.WriteRows(_columns, rows.Select(row => row[.._columns.Length]));
        return ExitCodes.Done;
    }
}
