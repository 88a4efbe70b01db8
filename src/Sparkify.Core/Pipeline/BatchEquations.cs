using System.Data.Common;
using Sparkify.Sources;
using Sparkify.Staging;
using Sparkify.Warehouse;

namespace Sparkify.Pipeline;

/// <summary>The equations that hold for every object before a batch is committed: read = loaded + known + rejected.</summary>
internal static class BatchEquations
{
    /// <summary>Counts what each object brought.</summary>
    public static IReadOnlyList<BatchObject> Count(DbConnection connection, IReadOnlyList<BatchObject> batch)
    {
        var repeated = connection.Read(
            "select file_id, known, corrected from repeated_records", row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)))
            .ToDictionary(row => row.Item1);
        return [.. batch.Select(entry => entry.Status == "loaded" && repeated.TryGetValue(entry.Outcome.FileId, out var counts)
            ? entry with { Known = counts.Item2, Corrected = counts.Item3 }
            : entry)];
    }

    /// <summary>Compares what the reader says it staged with what is there, and with what arrived in the facts.</summary>
    /// <exception cref="InvalidOperationException">They differ: a defect of the product. The batch must not be committed.</exception>
    public static void Prove(DbConnection connection, IReadOnlyList<BatchObject> batch, long firstFileId)
    {
        var unequal = connection.Read(
            """
            with staged as (
                select file_of(record_id) as file_id, count(*) as records from event_records group by 1
                union all
                select file_of(record_id), count(*) from song_records group by 1
                union all
                select file_of(record_id), count(distinct record_id) from genre_records group by 1
            )

            select o.uri, o.records_read - o.records_rejected as passed, coalesce(s.records, 0) as found
            from object_records o
            left join staged s on o.file_id = s.file_id
            where o.status = 'loaded' and coalesce(s.records, 0) <> o.records_read - o.records_rejected
            """,
            row => $"{row.GetString(0)}: the reader passed {row.GetInt64(1)} records, {row.GetInt64(2)} are staged.");
        var overcounted = batch.Where(entry => entry.New < 0)
            .Select(entry => $"{entry.Source.Uri}: {entry.Known} records are known and {entry.Corrected} corrected, more than there are.");
        if (unequal.Concat(overcounted).FirstOrDefault() is { } mistake)
        {
            throw new InvalidOperationException(mistake);
        }

        var losers = connection.Count("select count(*) from event_versions where not is_stored and version_rank > 1");
        var arrived = connection.Count("select count(*) from events where record_id >= $1", RecordId.Of(firstFileId, 0));
        var sent = batch.Where(entry => entry.Status == "loaded" && entry.Source.Kind == SourceKind.Events)
            .Sum(entry => entry.Outcome.Read - entry.Outcome.Rejected);
        if (sent - losers != arrived)
        {
            throw new InvalidOperationException($"{sent} events were staged and {losers} gave way to later versions, but {arrived} arrived in the facts.");
        }
    }
}
