using System.Data.Common;

namespace Sparkify.Warehouse;

/// <summary>Finds work that readers do not see although no check holds it back: its run died before it had published.</summary>
internal static class Unpublished
{
    /// <remarks>What a rollback took from the readers' sight was published, and a run that finds nothing new leaves it at that.</remarks>
    public static bool Exists(DbConnection connection, Publication publication)
    {
        return !publication.IsReadable || DiedBeforeRecord(connection) || DiedBeforeSwitch(connection, publication);
    }

    private static bool DiedBeforeRecord(DbConnection connection)
    {
        return connection.Count(
            """
            select count(*) from ops.load_ledger
            where run_id > (select coalesce(max(run_id), '') from ops.runs)
            """) > 0;
    }

    private static bool DiedBeforeSwitch(DbConnection connection, Publication publication)
    {
        var last = connection.Read(
            "select run_id from ops.runs where status = 'published' order by run_id desc limit 1", row => row.GetString(0));
        return last.Count == 1 && last[0] != publication.NewestRun();
    }
}
