using System.CommandLine;
using System.Data.Common;
using Sparkify.Cli.Rendering;
using Sparkify.Warehouse;

namespace Sparkify.Cli.Commands.Rejects;

/// <summary><c>sparkify rejects list</c>.</summary>
internal static class RejectsList
{
    private const int ExcerptLetters = 120;
    private static readonly Column[] _forPeople =
    [
        Column.Number("reject_id"), Column.Text("object"), Column.Number("line"), Column.Text("reason"), Column.Text("field"),
        Column.Text("record"),
    ];

    public static Command Create(Globals globals, RejectFilter filter)
    {
        var command = new Verb(
            "list",
            "What was kept out; `-o jsonl` holds the raw bytes too.",
            "sparkify rejects list",
            "sparkify rejects list --reason wrong_type -o jsonl");
        filter.AddTo(command);
        command.SetAction(parsed => Run(globals.Bind(parsed), filter.Read(parsed)));
        return command;
    }

    public static int Run(Invocation call, RejectSelection selection)
    {
        using var connection = call.OpenNewest();
        var rejects = selection.Read(connection, new WarehouseReader(call.Warehouse));
        using var output = call.OpenRows();
        if (output.Format is OutputFormat.Table or OutputFormat.Markdown)
        {
            Answer.Write(output, _forPeople, rejects.Select(Row), call.Note);
        }
        else
        {
            Answer.Write(output, Reject.Columns, rejects.Select(reject => reject.Values), call.Note);
        }

        output.Complete();
        if (output.Format == OutputFormat.Table)
        {
            call.Note(Summary(call, connection, selection));
        }

        return ExitCodes.Done;
    }

    private static object?[] Row(Reject reject)
    {
        var excerpt = Printable.Start(Printable.Bytes(reject.Raw.AsSpan(0, Math.Min(reject.Raw.Length, ExcerptLetters))), ExcerptLetters);
        return [reject.Id, Path.GetFileName(reject.Object), reject.Line, reject.Reason, reject.Field, excerpt];
    }

    private static string Summary(Invocation call, DbConnection connection, RejectSelection selection)
    {
        var count = selection.Count(connection);
        return count == 0
            ? "Nothing is kept out."
            : $"{Words.Count(count, selection.IncludeSettled ? "reject" : "open reject")}. "
                + $"See one with {call.Next("rejects show ID")}, mend them with {call.Next("rejects export --to FILE")}.";
    }
}
