using System.Data.Common;
using Sparkify.Warehouse;

namespace Sparkify.Cli.Commands.Query;

/// <summary>What the engine says about a user's SQL, without the names of our own files.</summary>
internal static class SqlComplaint
{
    public static SparkifyException From(string message, WarehouseAddress warehouse, DbConnection connection)
    {
        var lines = message.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Mask(line, warehouse, connection));
        return WrongUse.Because(string.Join('\n', lines));
    }

    private static string Mask(string line, WarehouseAddress warehouse, DbConnection connection)
    {
        var folder = Path.GetDirectoryName(warehouse.Path) ?? "";
        string[] internals = [connection.DataSource, Path.GetFileNameWithoutExtension(connection.DataSource)];
        var masked = internals.Where(name => name.Length > 0).Aggregate(line, (text, name) => text.Replace(name, "warehouse", StringComparison.Ordinal));
        return folder.Length > 1 ? masked.Replace(folder, "…", StringComparison.Ordinal) : masked;
    }
}
