using System.Data.Common;
using System.Globalization;
using Sparkify.Checks;
using Sparkify.Pipeline;
using Sparkify.Sources;
using Sparkify.Warehouse;

namespace Sparkify.EndToEnd.Support;

/// <summary>A warehouse that a test loads in its own process and reads as people do: through what is published.</summary>
/// <param name="address">Where it is.</param>
/// <param name="published">What is published, already open, of a warehouse that nobody loads any more; it stays the caller's.</param>
public sealed class TestWarehouse(WarehouseAddress address, DbConnection? published = null)
{
    private readonly WarehouseAddress _address = address;

    public TestWarehouse(string path)
        : this(WarehouseAddress.Parse("duckdb:" + path))
    {
    }

    public WarehouseAddress Address => _address;

    public string File => _address.Path;

    /// <summary>Loads a folder that holds <c>log_data</c>, <c>song_data</c>, <c>genre_data</c>, or some of them.</summary>
    public EtlReport Load(string folder)
    {
        return Load([.. _kinds.Where(kind => Directory.Exists(Path.Combine(folder, kind.Folder)))
            .Select(kind => (kind.Kind, Path.Combine(folder, kind.Folder)))]);
    }

    public EtlReport Load(params IReadOnlyList<(SourceKind Kind, string Location)> locations)
    {
        return Load(new LocalFiles(), locations);
    }

    public EtlReport Load(IObjectStore store, params IReadOnlyList<(SourceKind Kind, string Location)> locations)
    {
        return new Etl(_address, store, TimeProvider.System)
            .Run(new EtlRequest(locations), null, TestContext.Current.CancellationToken);
    }

    public IReadOnlyList<TableDigest> Digest()
    {
        return Read(WarehouseDigest.Of);
    }

    /// <summary>Every row as text, columns parted by a bar.</summary>
    public IReadOnlyList<string> Rows(string sql)
    {
        return Read(connection => Rows(connection, sql));
    }

    /// <summary>The rows of several statements, read as one reader does.</summary>
    public IReadOnlyList<IReadOnlyList<string>> RowsOfEach(IEnumerable<string> statements)
    {
        return Read(connection => statements.Select(sql => Rows(connection, sql)).ToList());
    }

    /// <summary>Reads what is published.</summary>
    public T Read<T>(Func<DbConnection, T> read)
    {
        if (published is not null)
        {
            return read(published);
        }

        using var connection = new WarehouseReader(_address).OpenPublished();
        return read(connection);
    }

    private static List<string> Rows(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)))));
        }

        return rows;
    }

    private static string Text(object value)
    {
        return value switch
        {
            DBNull => "null",
            DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
    }

    private static readonly (SourceKind Kind, string Folder)[] _kinds =
        [(SourceKind.Genres, "genre_data"), (SourceKind.Songs, "song_data"), (SourceKind.Events, "log_data")];
}
