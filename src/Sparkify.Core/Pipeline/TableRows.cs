using System.Data.Common;
using Sparkify.Models;
using Sparkify.Warehouse;

namespace Sparkify.Pipeline;

/// <summary>Counts the rows of the tables that people read.</summary>
internal static class TableRows
{
    public static IReadOnlyDictionary<string, long> Count(DbConnection connection)
    {
        var tables = ModelSet.Load().Permanent.Where(model => model.Layer == "star").Select(model => model.Name).Order(StringComparer.Ordinal);
        var counts = tables.Select(table => $"select '{table}', count(*) from {table}");
        return connection.Read(string.Join(" union all ", counts), row => (row.GetString(0), row.GetInt64(1)))
            .OrderBy(row => row.Item1, StringComparer.Ordinal)
            .ToDictionary();
    }
}
