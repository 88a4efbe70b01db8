using System.Text.Json;

namespace Sparkify.Sandbox;

/// <summary>Walks the syntax tree that the engine made of a statement, and refuses every part that is not known to be harmless.</summary>
/// <remarks>Source: <c>json_serialize_sql</c> of DuckDB, https://duckdb.org/docs/stable/data/json/sql_to_and_from_json.</remarks>
internal sealed class StatementTree(AllowedNames names)
{
    private const string TableFunction = "TABLE_FUNCTION";
    private const string BaseTable = "BASE_TABLE";
    private const string Recursive = "RECURSIVE_CTE_NODE";
    private const string Shown = "SHOW_REF";
    private const string Common = "cte_map";
    private const string Class = "class";
    private const string Type = "type";

    private static readonly string[] _rowFunctions = ["range", "generate_series", "unnest"];

    private static readonly HashSet<string> _classes = new(StringComparer.Ordinal)
    {
        "BETWEEN", "CASE", "CAST", "COLLATE", "COLUMN_REF", "COMPARISON", "CONJUNCTION", "CONSTANT", "FUNCTION", "LAMBDA", "LAMBDA_REF", "OPERATOR",
        "POSITIONAL_REFERENCE", "STAR", "SUBQUERY", "WINDOW",
    };

    // Of what is no expression: nodes, references to tables, orders and limits, types.
    private static readonly HashSet<string> _types = new(StringComparer.Ordinal)
    {
        "SELECT_NODE", "SET_OPERATION_NODE", Recursive, "CTE_NODE",
        BaseTable, TableFunction, "SUBQUERY", "JOIN", "EXPRESSION_LIST", "EMPTY", "PIVOT", Shown,
        "ORDER_MODIFIER", "LIMIT_MODIFIER", "LIMIT_PERCENT_MODIFIER", "DISTINCT_MODIFIER",
        "ORDER_DEFAULT", "ASCENDING", "DESCENDING",
        "DECIMAL_TYPE_INFO", "STRING_TYPE_INFO", "LIST_TYPE_INFO", "STRUCT_TYPE_INFO", "ARRAY_TYPE_INFO", "UNBOUND_TYPE_INFO", "GENERIC_TYPE_INFO", "INVALID_TYPE_INFO",
    };

    /// <exception cref="SparkifyException">Something in it may not run (exit code 2).</exception>
    public void Check(JsonElement statement)
    {
        Walk(statement, With([], ""));
    }

    private void Walk(JsonElement part, HashSet<string> scope)
    {
        switch (part.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in part.EnumerateArray())
                {
                    Walk(item, scope);
                }

                break;
            case JsonValueKind.Object:
                Look(part, scope);
                break;
        }
    }

    private void Look(JsonElement part, HashSet<string> scope)
    {
        var type = Text(part, Type);
        if (part.TryGetProperty(Class, out _))
        {
            Expression(part, Text(part, Class));
        }
        else if (type.Length > 0 && !_types.Contains(type))
        {
            throw Refused($"`{type}` has no place here.");
        }

        if (type == BaseTable)
        {
            Table(part, scope);
        }
        else if (type == Shown && !part.TryGetProperty("query", out _))
        {
            throw Refused("SHOW tells nothing here.", "The tables and their columns are listed beside the editor.");
        }

        var inner = part.TryGetProperty(Common, out var commons) ? Commons(commons, scope) : scope;
        foreach (var property in part.EnumerateObject().Where(property => property.Name != Common))
        {
            // What yields rows is called by other names than what yields a value.
            if (type == TableFunction && property.Name == "function")
            {
                RowFunction(property.Value, inner);
            }
            else
            {
                Walk(property.Value, type == Recursive && property.Name == "right" ? With(inner, Text(part, "cte_name")) : inner);
            }
        }
    }

    // Each sees those before it, and itself only in the part that repeats; whoever is named without being in sight would be a table of the engine.
    private HashSet<string> Commons(JsonElement commons, HashSet<string> scope)
    {
        var seen = With(scope, "");
        if (commons.TryGetProperty("map", out var entries))
        {
            foreach (var entry in entries.EnumerateArray())
            {
                Walk(entry.GetProperty("value"), seen);
                seen.Add(Text(entry, "key"));
            }
        }

        return seen;
    }

    private void Table(JsonElement table, HashSet<string> scope)
    {
        var (catalog, schema, name) = (Text(table, "catalog_name"), Text(table, "schema_name"), Text(table, "table_name"));
        var isCommon = catalog.Length == 0 && schema.Length == 0 && scope.Contains(name);
        if (!isCommon && (catalog.Length > 0 || !names.HasTable(schema, name)))
        {
            throw Refused($"there is no table `{(schema.Length > 0 ? $"{schema}." : "")}{name}` here.", "The tables and their columns are listed beside the editor.");
        }
    }

    private void Expression(JsonElement part, string kind)
    {
        if (kind == "PARAMETER")
        {
            throw Refused("the statement has a parameter (?, $1 or $name), and there is no value for it.", "Write the value itself.");
        }

        if (!_classes.Contains(kind))
        {
            throw Refused($"`{kind}` has no place here.");
        }

        if (part.TryGetProperty("function_name", out _) && !IsAllowed(part))
        {
            throw Refused($"the function `{Text(part, "function_name")}` may not be called here.", "Functions that compute a value from values may, by their plain names.");
        }
    }

    private bool IsAllowed(JsonElement function)
    {
        return Text(function, "catalog").Length == 0 && names.HasFunction(Text(function, "schema"), Text(function, "function_name"));
    }

    private void RowFunction(JsonElement function, HashSet<string> scope)
    {
        var name = Text(function, "function_name");
        if (Text(function, Class) != "FUNCTION" || Text(function, "catalog").Length > 0 || !AllowedNames.IsUsual(Text(function, "schema"))
            || !_rowFunctions.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw Refused($"rows cannot come from `{name}` here.", $"They come from tables, and from {string.Join(", ", _rowFunctions)}.");
        }

        foreach (var property in function.EnumerateObject())
        {
            Walk(property.Value, scope);
        }
    }

    private static HashSet<string> With(HashSet<string> scope, string name)
    {
        return new HashSet<string>(scope, StringComparer.OrdinalIgnoreCase) { name };
    }

    private static string Text(JsonElement part, string name)
    {
        return part.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
    }

    private static SparkifyException Refused(string problem, string remedy = "")
    {
        return new SparkifyException(problem, remedy) { ExitCode = 2 };
    }
}
