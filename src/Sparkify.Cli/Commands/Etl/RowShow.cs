using System.Globalization;
using Sparkify.Cli.Rendering;
using Sparkify.Staging;

namespace Sparkify.Cli.Commands.Etl;

/// <summary>Shows the record that a row was made from, in the file it came from.</summary>
internal static class RowShow
{
    private const string Object = """
        select uri, size
        from ops.load_ledger
        where file_id = ?
        """;

    public static int Run(Invocation call, long id)
    {
        var (uri, size) = Find(call, id);
        var offset = RecordId.Offset(id);
        var source = SourceRecord.Read(uri, offset);
        if (new FileInfo(uri).Length != size)
        {
            call.Note($"{uri} has changed since it was loaded: the record may be another one.");
        }

        var text = Printable.Bytes(source.Bytes);
        call.WriteRecord(
            [new("row", id), new("object", uri), new("line", source.Line), new("offset", offset), new("record", text)],
            [
                $"object  {Printable.Text(uri)}",
                $"line    {Words.Number(source.Line)}",
                $"offset  {Words.Number(offset)}",
                $"record  {text}",
            ]);
        return ExitCodes.Done;
    }

    private static (string Uri, long Size) Find(Invocation call, long id)
    {
        using var connection = call.OpenNewest();
        var rows = connection.Rows(Object, RecordId.FileId(id));
        return rows.Count == 0
            ? throw WrongUse.Because($"No row of {call.Warehouse} has the id {id}.", "songplays.songplay_id holds such ids.")
            : (Cell.Text(rows[0][0]), Convert.ToInt64(rows[0][1], CultureInfo.InvariantCulture));
    }
}
