using System.Globalization;
using Sparkify.Models;

namespace Sparkify.Warehouse;

/// <summary>Table definitions from model headers. Keys are checked, not declared: an index would cost as much as the load.</summary>
internal static class Ddl
{
    public static string CreateTable(string name, Model model, Dialect dialect)
    {
        return $"create table if not exists {name} {Columns(model, dialect)}{dialect.TableOptions(model)}";
    }

    public static string CreateTempTable(Model model, Dialect dialect)
    {
        return $"create temp table {model.Name} {Columns(model, dialect)}";
    }

    /// <summary>Comments on a table and its columns, for people who look at the warehouse with another tool.</summary>
    public static IEnumerable<string> Comments(Model model)
    {
        var what = model.Kind == ModelKind.View ? "view" : "table";
        yield return $"comment on {what} {model.Name} is {Literal(model.Grain)}";
        foreach (var column in model.Columns.Where(column => column.Description.Length > 0))
        {
            yield return $"comment on column {model.Name}.{Quote(column.Name)} is {Literal(column.Description)}";
        }
    }

    private static bool IsKey(Model model, ModelColumn column) => model.IsPermanent && model.Key.Concat(model.Unique).Contains(column.Name);

    private static string Columns(Model model, Dialect dialect)
    {
        var columns = model.Columns.Select(column => $"    {Quote(column.Name)} {dialect.Type(column)}{(dialect.DeclaresNotNull && IsKey(model, column) ? " not null" : "")}");
        return $"(\n{string.Join(",\n", columns)}\n)";
    }

    public static string Literal(string text)
    {
        return $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    /// <summary>A text as a value of any statement. A backslash stands apart: in quotes Redshift takes it for the start of an escape.</summary>
    public static string Value(string text)
    {
        return text.Contains('\\', StringComparison.Ordinal)
            ? $"({Literal(text).Replace("\\", "' || chr(92) || '", StringComparison.Ordinal)})"
            : Literal(text);
    }

    /// <summary>A timestamp literal in UTC, to the microsecond.</summary>
    public static string Moment(DateTime moment)
    {
        return string.Create(CultureInfo.InvariantCulture, $"timestamp '{moment:yyyy-MM-dd HH:mm:ss.ffffff}'");
    }

    public static string Quote(string name)
    {
        return $"\"{name}\"";
    }
}
