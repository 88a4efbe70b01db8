using System.Data.Common;
using Npgsql;

namespace Sparkify.Warehouse.Redshift;

/// <summary>Keeps the bytes of rejected records in <c>ops.quarantine</c>, as base64 in pieces that a column can hold.</summary>
internal sealed class RedshiftQuarantine(NpgsqlConnection connection) : IQuarantine
{
    public const string Create = "create table if not exists ops.quarantine (raw_at bigint not null, piece integer not null, raw varchar(65535) not null)";

    // Base64 makes four letters of three bytes.
    private const int PieceBytes = 48_000;
    private static readonly (string Column, string Type)[] _columns = [("raw_at", "bigint"), ("piece", "integer"), ("raw", "varchar(65535)")];
    private readonly Lock _gate = new();
    private readonly List<object?[]> _waiting = [];
    private long? _last;

    public long Append(ReadOnlySpan<byte> raw)
    {
        var pieces = raw.ToArray().Chunk(PieceBytes).Select(Convert.ToBase64String).DefaultIfEmpty("").ToList();
        lock (_gate)
        {
            _last = (_last ?? connection.Count("select max(raw_at) from ops.quarantine")) + 1;
            for (var piece = 0; piece < pieces.Count; piece++)
            {
                _waiting.Add([_last, piece, pieces[piece]]);
            }

            return _last.Value;
        }
    }

    public void Flush()
    {
        var rows = new InsertRows("ops.quarantine", _columns);
        _waiting.ForEach(rows.Add);
        rows.Send(connection);
        _waiting.Clear();
    }

    public byte[] Read(long position, int length)
    {
        return Read(connection, position, length);
    }

    public static byte[] Read(DbConnection connection, long position, int length)
    {
        var pieces = connection.Read("select raw from ops.quarantine where raw_at = $1 order by piece", row => Convert.FromBase64String(row.GetString(0)), position);
        byte[] raw = [.. pieces.SelectMany(piece => piece)];
        return pieces.Count > 0 && raw.Length == length
            ? raw
            : throw new SparkifyException($"ops.quarantine lacks the bytes of rejected record {position}.", "Restore the table from a snapshot of the cluster.");
    }
}
