using System.Data.Common;
using Sparkify.Warehouse;

namespace Sparkify.Cli.Commands.Rejects;

/// <summary>Which rejects are meant; null means any.</summary>
internal sealed record RejectSelection(bool IncludeSettled, string? Reason, string? Object, int? Limit)
{
    /// <summary>Reads them as they come, in the order of the source.</summary>
    public IEnumerable<Reject> Read(DbConnection connection, WarehouseReader warehouse)
    {
        var (where, values) = Where();
        using var command = connection.Prepare($"{Reject.Select} where {where} order by object, byte_offset, reject_id", values);
        using var reader = command.ExecuteReader();
        for (var count = 0; count < (Limit ?? int.MaxValue) && reader.Read(); count++)
        {
            yield return Reject.Read(reader, warehouse);
        }
    }

    /// <summary>How many there are, whatever the limit.</summary>
    public long Count(DbConnection connection)
    {
        var (where, values) = Where();
        return connection.Rows($"select count(*) from ops.rejects where {where}", values) is [[long count]] ? count : 0;
    }

    private (string Text, object[] Values) Where()
    {
        var conditions = new List<string> { "1 = 1" };
        var values = new List<object>();
        if (!IncludeSettled)
        {
            conditions.Add("status = 'open'");
        }

        if (Reason is not null)
        {
            values.Add(Reason);
            conditions.Add($"reason = ${values.Count}");
        }

        if (Object is not null)
        {
            values.Add(Object);
            conditions.Add($"position(${values.Count} in object) > 0");
        }

        return (string.Join(" and ", conditions), [.. values]);
    }
}
