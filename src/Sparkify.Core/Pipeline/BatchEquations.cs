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
        var staged = connection.Read(
            """
            select file_of(record_id), count(*) from event_records group by 1
            union all
            select file_of(record_id), count(*) from song_records group by 1
            union all
            select file_of(record_id), count(distinct record_id) from genre_records group by 1
            """,
            row => (row.GetInt64(0), row.GetInt64(1))).ToDictionary();
        foreach (var entry in batch.Where(entry => entry.Status == "loaded"))
        {
            var expected = entry.Outcome.Read - entry.Outcome.Rejected;
            var found = staged.GetValueOrDefault(entry.Outcome.FileId);
            if (expected != found || entry.New < 0)
            {
                throw new InvalidOperationException(
                    $"{entry.Source.Uri}: the reader passed {expected} records, {found} are staged, {entry.Known} known, {entry.Corrected} corrected.");
            }
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
