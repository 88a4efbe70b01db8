using System.Data.Common;
using Sparkify.Cli.Rendering;
using Sparkify.Warehouse;

namespace Sparkify.Cli.Commands.Rejects;

/// <summary>A record that was kept out.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Offset">Offset of its first byte in the unpacked object.</param>
/// <param name="Length">Its bytes; <see cref="Raw"/> holds at most 64 KiB of them.</param>
internal sealed record Reject(long Id, string Object, long Line, long Offset, long Length)
{
    public const string Select = """
        select
            reject_id, object, line, byte_offset, length, reason, field, message,
            sha256, raw_at, raw_length, run_id, status, settled_run_id
        from ops.rejects
        """;

    /// <summary>The columns of <see cref="Values"/>; a contract.</summary>
    public static IReadOnlyList<Column> Columns { get; } =
    [
        Column.Text("object"), Column.Number("line"), Column.Number("offset"), Column.Number("length"), Column.Text("reason"),
        Column.Text("field"), Column.Text("raw"), Column.Number("reject_id"), Column.Text("message"), Column.Text("run_id"),
        Column.Text("status"),
    ];

    /// <summary>A code of <see cref="Staging.RejectReason"/>.</summary>
    public required string Reason { get; init; }

    public required string? Field { get; init; }

    public required string? Message { get; init; }

    public required string? Sha256 { get; init; }

    public required byte[] Raw { get; init; }

    public required string RunId { get; init; }

    /// <summary><c>open</c>, <c>loaded</c> or <c>superseded</c>.</summary>
    public required string Status { get; init; }

    public required string? SettledRunId { get; init; }

    /// <summary>False if only the start of the record is stored.</summary>
    public bool IsWhole => Raw.Length == Length;

    public object?[] Values => [Object, Line, Offset, Length, Reason, Field, Raw, Id, Message, RunId, Status];

    public static Reject Read(DbDataReader row, WarehouseReader warehouse)
    {
        return new Reject(Number(row, 0), Text(row, 1) ?? "", Number(row, 2), Number(row, 3), Number(row, 4))
        {
            Reason = Text(row, 5) ?? "",
            Field = Text(row, 6),
            Message = Text(row, 7),
            Sha256 = Text(row, 8),
            Raw = warehouse.RejectBytes(Number(row, 9), (int)Number(row, 10)),
            RunId = Text(row, 11) ?? "",
            Status = Text(row, 12) ?? "",
            SettledRunId = Text(row, 13),
        };
    }

    private static long Number(DbDataReader row, int position)
    {
        return Convert.ToInt64(row.GetValue(position), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string? Text(DbDataReader row, int position)
    {
        return row.IsDBNull(position) ? null : Cell.Text(row.GetValue(position));
    }
}
