using Sparkify.Sources;
using Sparkify.Warehouse;

namespace Sparkify.Pipeline;

/// <summary>Writes what the pipeline knows of a batch's objects to the staging area, beside the rows that the reader wrote.</summary>
internal static class BatchRecords
{
    private static readonly DateTime _epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public static void Write(IStagingArea staging, IReadOnlyList<BatchObject> batch)
    {
        using (var objects = staging.OpenTable("object_records"))
        {
            foreach (var entry in batch)
            {
                Write(objects, entry);
            }
        }

        using var parts = staging.OpenTable("part_records");
        using var drift = staging.OpenTable("drift_records");
        foreach (var entry in batch.Where(entry => entry.Status == "loaded"))
        {
            WriteParts(parts, entry);
            WriteDrift(drift, entry);
        }
    }

    private static void Write(IStagedRows table, BatchObject entry)
    {
        table.Set(0, entry.Outcome.FileId);
        table.Set(1, entry.Source.Uri);
        table.Set(2, entry.Source.Kind.Name());
        table.Set(3, entry.Source.Size);
        table.Set(4, entry.Source.ETag);
        table.SetMoment(5, Microseconds(Ledger.Microseconds(entry.Source.ModifiedAt)));
        table.SetMoment(6, Microseconds(entry.VersionAt));
        table.SetMoment(7, Microseconds(entry.PrecedenceAt));
        table.Set(8, entry.Outcome.ContentHash);
        table.Set(9, entry.Status);
        table.Set(10, entry.Reason);
        table.Set(11, (int?)(entry.TakesPart ? 1 : 0));
        table.Set(12, entry.Outcome.Read);
        table.Set(13, entry.Outcome.Rejected);
        table.Set(14, entry.Outcome.Blank);
        table.Set(15, entry.Outcome.Repaired);
        table.EndRow();
    }

    private static void WriteParts(IStagedRows table, BatchObject entry)
    {
        for (var part = 1; part < entry.Outcome.LinesBefore.Count; part++)
        {
            table.Set(0, entry.Outcome.FileId);
            table.Set(1, (int?)part);
            table.Set(2, entry.Outcome.LinesBefore[part]);
            table.EndRow();
        }
    }

    private static void WriteDrift(IStagedRows table, BatchObject entry)
    {
        foreach (var (field, records) in entry.Outcome.Drift)
        {
            table.Set(0, entry.Outcome.FileId);
            table.Set(1, field);
            table.Set(2, records);
            table.EndRow();
        }
    }

    private static long Microseconds(DateTime moment)
    {
        return (moment - _epoch).Ticks / TimeSpan.TicksPerMicrosecond;
    }
}
