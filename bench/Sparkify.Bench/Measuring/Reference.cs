using System.Diagnostics;
using DuckDB.NET.Data;

namespace Sparkify.Bench.Measuring;

/// <summary>Runs a reference script against a new warehouse file.</summary>
internal static class Reference
{
    /// <summary>The script of a name, beside the program.</summary>
    public static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "references", name + ".sql");

    /// <param name="script">A SQL file in which <c>{source}</c> stands for the input folder; a statement ends with its line.</param>
    /// <param name="steps">Whether each statement's time goes to stderr.</param>
    public static void Run(string script, string source, string warehouse, bool steps)
    {
        var text = File.ReadAllText(script).Replace("{source}", source, StringComparison.Ordinal);
        using var connection = new DuckDBConnection($"DataSource={warehouse}");
        connection.Open();
        foreach (var statement in text.Split(";\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var clock = Stopwatch.StartNew();
            using var command = Command(connection, statement);
            command.ExecuteNonQuery();
            if (steps)
            {
                Console.Error.WriteLine($"{clock.ElapsedMilliseconds,6} ms  {FirstLine(statement)}");
            }
        }
    }

    /// <summary>Runs a query that has one row and returns its values, separated by commas.</summary>
    public static string Query(string query, string warehouse)
    {
        using var connection = new DuckDBConnection($"DataSource={warehouse};ACCESS_MODE=READ_ONLY");
        connection.Open();
        using var command = Command(connection, query);
        using var reader = command.ExecuteReader();
        reader.Read();
        return string.Join(',', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue));
    }

    private static DuckDBCommand Command(DuckDBConnection connection, string statement)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant or a file of this repository.
        command.CommandText = statement;
#pragma warning restore CA2100
        return command;
    }

    private static string FirstLine(string statement) =>
        statement.Split('\n').First(static line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal));
}
