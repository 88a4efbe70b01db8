using System.Globalization;
using Sparkify.Cli.Rendering;
using Sparkify.Sources;
using Sparkify.Sources.S3;
using Sparkify.Staging;

namespace Sparkify.Cli.Commands.Etl;

/// <summary>Shows the record that a row was made from, in the file it came from.</summary>
internal static class RowShow
{
    private const string Object = """
        select uri, size, etag, modified_at
        from ops.load_ledger
        where file_id = $1
        """;

    public static int Run(Invocation call, long id, IObjectStore store)
    {
        var source = Find(call, id);
        var (uri, offset) = (source.Uri, RecordId.Offset(id));
        var record = S3Address.Is(uri)
            ? SourceRecord.Read(uri, () => new ContentStream(store.Open(source), source.Size), offset)
            : SourceRecord.Read(uri, offset);
        if (!S3Address.Is(uri) && new FileInfo(uri).Length != source.Size)
        {
            call.Note($"{uri} has changed since it was loaded: the record may be another one.");
        }

        var text = Printable.Bytes(record.Bytes);
        call.WriteRecord(
            [new("row", id), new("object", uri), new("line", record.Line), new("offset", offset), new("record", text)],
            [
                $"object  {Printable.Text(uri)}",
                $"line    {Words.Number(record.Line)}",
                $"offset  {Words.Number(offset)}",
                $"record  {text}",
            ]);
        return ExitCodes.Done;
    }

    private static SourceObject Find(Invocation call, long id)
    {
        using var connection = call.OpenNewest();
        var rows = connection.Rows(Object, RecordId.FileId(id));
        return rows.Count == 0
            ? throw WrongUse.Because($"No row of {call.Warehouse} has the id {id}.", "songplays.songplay_id holds such ids.")
            : new SourceObject(
                SourceKind.Events,
                Cell.Text(rows[0][0]),
                Convert.ToInt64(rows[0][1], CultureInfo.InvariantCulture),
                rows[0][3] is DateTime at ? new DateTimeOffset(at, TimeSpan.Zero) : default,
                rows[0][2] as string);
    }
}
