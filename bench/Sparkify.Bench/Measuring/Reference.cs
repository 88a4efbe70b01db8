using DuckDB.NET.Data;

namespace Sparkify.Bench.Measuring;

/// <summary>Runs a reference script against a new warehouse file.</summary>
internal static class Reference
{
    /// <summary>The script of a name, beside the program.</summary>
    public static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "references", name + ".sql");

    /// <param name="script">A SQL file in which <c>{source}</c> stands for the input folder.</param>
    public static void Run(string script, string source, string warehouse)
    {
        using var connection = new DuckDBConnection($"DataSource={warehouse}");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The script is a file of this repository.
        command.CommandText = File.ReadAllText(script).Replace("{source}", source, StringComparison.Ordinal);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
