using Sparkify.Warehouse.Postgres;
using Sparkify.Warehouse.Redshift;

namespace Sparkify.Warehouse;

/// <summary>Which warehouse: <c>duckdb:FILE</c> or <c>postgres://USER@HOST:PORT/DATABASE</c> or the same with <c>redshift:</c>.</summary>
/// <param name="Engine">The engine's name.</param>
/// <param name="Path">The database file, an absolute path; of a server, <c>HOST:PORT/DATABASE</c>.</param>
public sealed record WarehouseAddress(string Engine, string Path)
{
    /// <summary>The server; null for a file.</summary>
    public PostgresServer? Server { get; private init; }

    /// <summary>What loading into Redshift needs beside the server; null for every other engine.</summary>
    public RedshiftServer? Redshift { get; private init; }

    /// <summary>A short name that a person can type to confirm: the file's or the database's.</summary>
    public string Name => Server?.Database ?? System.IO.Path.GetFileName(Path);

    /// <summary>Reads the text of <c>--warehouse</c>.</summary>
    /// <param name="text">An address.</param>
    /// <param name="configured">What a server's address leaves open, from <c>dwh.cfg [CLUSTER]</c>; null for nothing.</param>
    /// <param name="copying">What else Redshift needs, from <c>dwh.cfg</c>; null for nothing.</param>
    /// <exception cref="SparkifyException">The text names no warehouse that this version knows (exit code 2).</exception>
    public static WarehouseAddress Parse(string text, PostgresDefaults? configured = null, RedshiftDefaults? copying = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text is "postgres" || text.StartsWith("postgres:", StringComparison.Ordinal) || text.StartsWith("postgresql:", StringComparison.Ordinal))
        {
            return Of(PostgresServer.Parse(text, configured ?? new PostgresDefaults()));
        }

        if (text is "redshift" || text.StartsWith("redshift:", StringComparison.Ordinal) || text.StartsWith("redshift?", StringComparison.Ordinal))
        {
            var server = RedshiftServer.Parse(text, configured ?? new PostgresDefaults(), copying ?? new RedshiftDefaults());
            return Of(server.Server) with { Redshift = server };
        }

        var path = text.StartsWith("duckdb:", StringComparison.Ordinal) ? text["duckdb:".Length..] : "";
        if (path.Length == 0)
        {
            throw new SparkifyException(
                $"`{(text.Contains('@', StringComparison.Ordinal) ? $"{text.Split("://")[0]}://…" : text)}` names no warehouse.",
                "Write duckdb:FILE, postgres://USER@HOST/DATABASE or redshift://USER@HOST/DATABASE, for example duckdb:sparkify.duckdb.")
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
        return new WarehouseAddress(server.Scheme, $"{server.Host}:{server.Port}/{server.Database}") { Server = server };
    }
}
