namespace Sparkify.Warehouse;

/// <summary>Which warehouse: <c>duckdb:FILE</c>.</summary>
/// <param name="Engine">The engine's name.</param>
/// <param name="Path">The database file, an absolute path.</param>
public sealed record WarehouseAddress(string Engine, string Path)
{
    /// <summary>Reads the text of <c>--warehouse</c>.</summary>
    /// <exception cref="SparkifyException">The text names no warehouse that this version knows (exit code 2).</exception>
    public static WarehouseAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var path = text.StartsWith("duckdb:", StringComparison.Ordinal) ? text["duckdb:".Length..] : "";
        if (path.Length == 0)
        {
            throw new SparkifyException($"`{text}` names no warehouse.", "Write duckdb:FILE, for example duckdb:sparkify.duckdb.") { ExitCode = 2 };
        }

        return new WarehouseAddress("duckdb", System.IO.Path.GetFullPath(path));
    }

    public override string ToString()
    {
        return $"{Engine}:{Path}";
    }
}
