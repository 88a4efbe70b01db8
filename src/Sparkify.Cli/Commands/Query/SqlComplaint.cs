using System.Data.Common;
using System.Text.RegularExpressions;
using Npgsql;
using Sparkify.Warehouse;

namespace Sparkify.Cli.Commands.Query;

/// <summary>What the engine says about a user's SQL, without the names of our own files.</summary>
internal static class SqlComplaint
{
    /// <summary>What the driver says when a text holds no statement.</summary>
    private const string NoStatement = "External component has thrown an exception.";

    public static SparkifyException From(DbException refused, WarehouseAddress warehouse, DbConnection connection)
    {
        return refused is PostgresException problem
            ? WrongUse.Because($"{problem.MessageText} ({problem.SqlState}){(problem.Hint is { } hint ? $"\n{hint}" : "")}")
            : From(refused.Message, warehouse, connection);
    }

    public static SparkifyException From(string message, WarehouseAddress warehouse, DbConnection connection)
    {
        if (message == NoStatement)
        {
            return WrongUse.Because("The text holds no SQL statement.");
        }

        var lines = message.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Mask(line, warehouse, connection.DataSource));
        return WrongUse.Because(string.Join('\n', lines));
    }

    private static string Mask(string line, WarehouseAddress warehouse, string file)
    {
        var folder = Regex.Escape(Path.GetDirectoryName(warehouse.Path) ?? "/");
        var snapshots = Regex.Replace(line, $"{folder}/[^\\s\"']*snap-[^\\s\"']*", "the warehouse");
        var names = Regex.Replace(snapshots, "\"snap-[^\"]*\"", "\"warehouse\"");
        return file.Length == 0 ? names : names.Replace(file, "the warehouse", StringComparison.Ordinal);
    }
}
