using Npgsql;
using NpgsqlTypes;

namespace Sparkify.Warehouse.Postgres;

/// <summary>Keeps the bytes of rejected records in <c>ops.quarantine</c>, inside the run's transaction; analysts have no right to read it.</summary>
internal sealed class PostgresQuarantine(NpgsqlConnection connection) : IQuarantine
{
    public const string Create = """
        create table if not exists ops.quarantine (raw_at bigint primary key, raw bytea not null);
        comment on table ops.quarantine is 'The bytes of one rejected record, see ops.rejects.raw_at';
        """;

    private readonly Lock _gate = new();
    private readonly List<byte[]> _waiting = [];
    private long? _last;

    public long Append(ReadOnlySpan<byte> raw)
    {
        lock (_gate)
        {
            _last ??= connection.Count("select max(raw_at) from ops.quarantine");
            _waiting.Add(raw.ToArray());
            return _last.Value + _waiting.Count;
        }
    }

    public void Flush()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        using var copy = connection.BeginBinaryImport("copy ops.quarantine (raw_at, raw) from stdin (format binary)");
        foreach (var raw in _waiting)
        {
            copy.StartRow();
            _last++;
            copy.Write(_last!.Value, NpgsqlDbType.Bigint);
            copy.Write(raw, NpgsqlDbType.Bytea);
        }

        copy.Complete();
        _waiting.Clear();
    }

    public byte[] Read(long position, int length)
    {
        return Read(connection, position, length);
    }

    public static byte[] Read(NpgsqlConnection connection, long position, int length)
    {
        return connection.Read("select raw from ops.quarantine where raw_at = $1", row => (byte[])row.GetValue(0), position) is [var raw] && raw.Length == length
            ? raw
            : throw new SparkifyException($"ops.quarantine lacks the bytes of rejected record {position}.", "Restore the table from a backup.");
    }
}
