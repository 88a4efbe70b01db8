using System.Collections;
using System.Data.Common;

namespace Sparkify.Sandbox;

/// <summary>The same statement with lists, structures and maps as the engine writes them.</summary>
internal static class FlatText
{
    public static bool IsNeeded(DbDataReader rows)
    {
        return Enumerable.Range(0, rows.FieldCount).Any(i => IsNested(rows.GetFieldType(i)));
    }

    /// <param name="rows">The statement's columns.</param>
    /// <param name="sql">One SELECT, which the gate let through.</param>
    public static string Of(DbDataReader rows, string sql)
    {
        var places = Enumerable.Range(0, rows.FieldCount).ToList();
        var columns = places.Select(i => $"{(IsNested(rows.GetFieldType(i)) ? $"cast(c{i} as varchar)" : $"c{i}")} as \"{rows.GetName(i).Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        return $"select {string.Join(", ", columns)} from (\n{sql.TrimEnd(' ', '\t', '\r', '\n', ';')}\n) as answer({string.Join(", ", places.Select(i => $"c{i}"))})";
    }

    private static bool IsNested(Type type)
    {
        return type != typeof(string) && type != typeof(byte[]) && typeof(IEnumerable).IsAssignableFrom(type);
    }
}
