using System.Data.Common;
using Sparkify.Models;
using Sparkify.Warehouse;

namespace Sparkify.Pipeline;

/// <summary>Counts the rows of the tables that people read.</summary>
internal static class TableRows
{
    public static IReadOnlyDictionary<string, long> Count(DbConnection connection)
    {
        var tables = ModelSet.Load().Permanent.Where(model => model.Layer == "star");
        var counts = new Dictionary<string, long>();
        connection.Read(string.Join(" union all ", tables.Select(Select)), row => counts[row.GetString(0)] = row.GetInt64(1));
        return counts.Keys.Order(StringComparer.Ordinal).ToDictionary(table => table, table => counts[table]);
    }

    private static string Select(Model model)
    {
        var counted = model.Rows.Count > 0 ? model.Rows : [model.Name];
        return $"select '{model.Name}', {string.Join(" + ", counted.Select(table => $"(select count(*) from {table})"))}";
    }
}
