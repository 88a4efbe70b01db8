using System.Data.Common;
using System.Globalization;
using Sparkify.Checks;
using Sparkify.Pipeline;
using Sparkify.Sources;
using Sparkify.Warehouse;

namespace Sparkify.EndToEnd.Support;

/// <summary>A warehouse that a test loads in its own process and reads as people do: through what is published.</summary>
public sealed class TestWarehouse(WarehouseAddress address)
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
        using var connection = new WarehouseReader(_address).OpenPublished();
        return WarehouseDigest.Of(connection);
    }

    /// <summary>Every row as text, columns parted by a bar.</summary>
    public IReadOnlyList<string> Rows(string sql)
    {
        using var connection = new WarehouseReader(_address).OpenPublished();
        return Rows(connection, sql);
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
