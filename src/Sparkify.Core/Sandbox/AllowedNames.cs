using System.Data.Common;
using Sparkify.Warehouse;

namespace Sparkify.Sandbox;

/// <summary>What a statement may name: tables, functions, functions that yield rows.</summary>
internal sealed class AllowedNames
{
    private const string File = "sandbox/functions.txt";
    private const string UsualSchema = "main";
    private static readonly Lazy<IReadOnlyList<string>> _listed = new(Listed);
    private readonly HashSet<string> _tables;
    private readonly HashSet<string> _functions;

    private AllowedNames(IEnumerable<string> tables, IEnumerable<string> functions)
    {
        _tables = new HashSet<string>(tables, StringComparer.OrdinalIgnoreCase);
        _functions = new HashSet<string>(_listed.Value.Concat(functions), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The functions of the list, without the models' own.</summary>
    public static IReadOnlyList<string> ListedFunctions => _listed.Value;

    public IEnumerable<string> Tables => _tables;

    /// <summary>Reads the tables, views and functions that the models made.</summary>
    public static AllowedNames Of(DbConnection snapshot)
    {
        var tables = snapshot.Read(
            """
            select schema_name, table_name from duckdb_tables() where not internal and not temporary
            union all
            select schema_name, view_name from duckdb_views() where not internal and not temporary
            """,
            row => $"{row.GetString(0)}.{row.GetString(1)}");
        var functions = snapshot.Read(
            "select function_name from duckdb_functions() where not internal and function_type = 'macro'", row => row.GetString(0));
        return new AllowedNames(tables, functions);
    }

    public static AllowedNames From(IEnumerable<string> tables, IEnumerable<string> functions)
    {
        return new AllowedNames(tables, functions);
    }

    public bool HasTable(string schema, string name)
    {
        return _tables.Contains($"{(schema.Length == 0 ? UsualSchema : schema)}.{name}");
    }

    public bool HasFunction(string schema, string name)
    {
        return IsUsual(schema) && _functions.Contains(name);
    }

    public static bool IsUsual(string schema)
    {
        return schema.Length == 0 || schema.Equals(UsualSchema, StringComparison.OrdinalIgnoreCase);
    }

    private static IReadOnlyList<string> Listed()
    {
        using var reader = new StreamReader(typeof(AllowedNames).Assembly.GetManifestResourceStream(File)!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }
}
