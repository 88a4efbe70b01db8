using System.Data.Common;
using Npgsql;
using Sparkify.Warehouse;

namespace Sparkify.Health;

/// <summary>The way to the books of a warehouse on a server.</summary>
internal static class ServerBooks
{
    /// <param name="server">Where they are.</param>
    /// <param name="kind">What people call such a server.</param>
    /// <param name="read">Reads them.</param>
    public static Diagnosis Read(IServer server, string kind, Func<DbConnection, Diagnosis> read)
    {
        try
        {
            using var connection = server.OpenForReading();
            return ServerWarehouse.IsThere(connection) ? read(connection) : Diagnosis.Skip("nothing is loaded yet that could be read");
        }
        catch (Exception unreachable) when (unreachable is NpgsqlException or SparkifyException)
        {
            // Why it cannot be reached is said by the examination of the server.
            return Diagnosis.Skip($"the {kind} cannot be asked");
        }
    }
}
