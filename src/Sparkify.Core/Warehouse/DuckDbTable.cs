using DuckDB.NET.Data;

namespace Sparkify.Warehouse;

/// <summary>A staging table opened for appending, on a connection of its own.</summary>
internal sealed class DuckDbTable(DuckDBConnection connection, DuckDbAppender rows) : IDisposable
{
    public DuckDbAppender Rows => rows;

    public void Dispose()
    {
        rows.Dispose();
        connection.Dispose();
    }
}
