using Sparkify.Warehouse.Postgres;

namespace Sparkify.Warehouse;

/// <summary>Which warehouse: <c>duckdb:FILE</c> or <c>postgres://USER@HOST:PORT/DATABASE</c>.</summary>
/// <param name="Engine">The engine's name.</param>
/// <param name="Path">The database file, an absolute path; of a server, <c>HOST:PORT/DATABASE</c>.</param>
public sealed record WarehouseAddress(string Engine, string Path)
{
    /// <summary>The server; null for a file.</summary>
    public PostgresServer? Server { get; private init; }

    /// <summary>A short name that a person can type to confirm: the file's or the database's.</summary>
    public string Name => Server?.Database ?? System.IO.Path.GetFileName(Path);

    /// <summary>Reads the text of <c>--warehouse</c>.</summary>
    /// <param name="text">An address.</param>
    /// <param name="configured">What a server's address leaves open, from <c>dwh.cfg [CLUSTER]</c>; null for nothing.</param>
    /// <exception cref="SparkifyException">The text names no warehouse that this version knows (exit code 2).</exception>
    public static WarehouseAddress Parse(string text, PostgresDefaults? configured = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text is "postgres" || text.StartsWith("postgres:", StringComparison.Ordinal) || text.StartsWith("postgresql:", StringComparison.Ordinal))
        {
            return Of(PostgresServer.Parse(text, configured ?? new PostgresDefaults()));
        }

        var path = text.StartsWith("duckdb:", StringComparison.Ordinal) ? text["duckdb:".Length..] : "";
        if (path.Length == 0)
        {
            throw new SparkifyException(
                $"`{(text.Contains('@', StringComparison.Ordinal) ? $"{text.Split("://")[0]}://…" : text)}` names no warehouse.",
                "Write duckdb:FILE or postgres://USER@HOST/DATABASE, for example duckdb:sparkify.duckdb.")
            { ExitCode = 2 };
        }

        return new WarehouseAddress("duckdb", System.IO.Path.GetFullPath(path));
    }

    /// <summary>The address as people write it; never with a password.</summary>
    public override string ToString()
    {
        return Server?.ToString() ?? $"{Engine}:{Path}";
    }

    private static WarehouseAddress Of(PostgresServer server)
    {
        return new WarehouseAddress("postgres", $"{server.Host}:{server.Port}/{server.Database}") { Server = server };
    }
}
