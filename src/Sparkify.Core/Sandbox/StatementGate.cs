using System.Data.Common;
using System.Text.Json;
using Sparkify.Warehouse;

namespace Sparkify.Sandbox;

/// <summary>Lets one harmless SELECT through, or the plan of one. The engine itself parses it: nothing here reads SQL.</summary>
internal static class StatementGate
{
    private const string Explain = "explain";
    private const int MostNested = 2_000;
    private const string Remedy = "One SELECT runs here, or EXPLAIN of one.";
    private static readonly JsonDocumentOptions _options = new() { MaxDepth = MostNested };

    /// <param name="connection">A connection whose parser is to be asked; nothing of the statement runs on it.</param>
    /// <param name="sql">What somebody wrote.</param>
    /// <param name="names">What it may name.</param>
    /// <exception cref="SparkifyException">It may not run (exit code 2).</exception>
    public static void Check(DbConnection connection, string sql, AllowedNames names)
    {
        if (sql.Contains('\0', StringComparison.Ordinal))
        {
            throw Refused("the statement holds a zero byte.");
        }

        var select = sql.TrimStart();
        if (select.StartsWith(Explain, StringComparison.OrdinalIgnoreCase) && select.Length > Explain.Length && char.IsWhiteSpace(select[Explain.Length]))
        {
            select = select[Explain.Length..];
        }

        using var tree = Parse(connection, select);
        if (tree.RootElement.GetProperty("error").GetBoolean())
        {
            throw Refused(Mistake(tree.RootElement, select));
        }

        var statements = tree.RootElement.GetProperty("statements");
        if (statements.GetArrayLength() != 1)
        {
            throw Refused(statements.GetArrayLength() == 0 ? "there is no statement." : "there is more than one statement.");
        }

        new StatementTree(names).Check(statements[0]);
    }

    private static JsonDocument Parse(DbConnection connection, string select)
    {
        try
        {
            var json = connection.Read(
                "select json_serialize_sql(cast($1 as varchar), skip_null := true, skip_empty := true, skip_default := true)", row => row.GetString(0), select)[0];
            return JsonDocument.Parse(json, _options);
        }
        catch (JsonException deep)
        {
            throw new SparkifyException("the statement is nested too deeply.", Remedy, deep) { ExitCode = 2 };
        }
    }

    private static string Mistake(JsonElement error, string select)
    {
        var message = error.GetProperty("error_message").GetString() ?? "";
        if (error.GetProperty("error_type").GetString() == "not implemented")
        {
            return "this is no SELECT.";
        }

        return error.TryGetProperty("position", out var at) && int.TryParse(at.GetString(), out var position) && position < select.Length
            ? $"{message}, line {select.AsSpan(0, position).Count('\n') + 1}."
            : $"{message}.";
    }

    private static SparkifyException Refused(string problem)
    {
        return new SparkifyException(problem, Remedy) { ExitCode = 2 };
    }
}
