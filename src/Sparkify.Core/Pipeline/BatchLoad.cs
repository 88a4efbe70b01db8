using Sparkify.Models;
using Sparkify.Sources;
using Sparkify.Staging;
using Sparkify.Warehouse;

namespace Sparkify.Pipeline;

/// <summary>Loads one batch: objects to staging, staging to star, and the ledger with them, in one transaction.</summary>
internal sealed class BatchLoad(WarehouseOwner warehouse, ModelSet models, RunContext run)
{
    /// <summary>What else belongs into the batch's transaction.</summary>
    public Action BeforeCommit { get; init; } = () => { };

    /// <summary>Reads the objects and commits what they bring, or nothing.</summary>
    /// <param name="objects">Whole objects.</param>
    /// <param name="store">Where they are.</param>
    /// <param name="ledger">As it is before the batch.</param>
    /// <param name="cancellation">Stops the batch; nothing of it stays.</param>
    public IReadOnlyList<BatchObject> Load(
        IReadOnlyList<SourceObject> objects, IObjectStore store, Ledger ledger, CancellationToken cancellation)
    {
        var lastFileId = Math.Max(ledger.LastFileId, run.LastFileId);
        var firstFileId = lastFileId + 1;
        var outcomes = warehouse.Read(new BatchReading(objects, store, run, () => Interlocked.Increment(ref lastFileId)), cancellation);
        run.LastFileId = lastFileId;
        return Commit(outcomes, ledger, firstFileId, cancellation);
    }

    private IReadOnlyList<BatchObject> Commit(
        IReadOnlyList<ObjectOutcome> outcomes, Ledger ledger, long firstFileId, CancellationToken cancellation)
    {
        var batch = BatchSorting.Sort(outcomes, ledger);
        DiscardWhatDoesNotCount(batch);
        BatchRecords.Write(warehouse.Staging, batch);
        warehouse.BeginBatch();
        warehouse.Staging.Seal();

        var connection = warehouse.Connection;
        var runner = new ModelRunner(connection, warehouse.Dialect, models, name =>
        {
            cancellation.ThrowIfCancellationRequested();
            run.AtModel(name);
        })
        { IsFirst = ledger.IsEmpty };
        var ledgerWriter = new LedgerWriter(connection, run) { IsFirst = ledger.IsEmpty };
        ledgerWriter.Touch();
        runner.Apply();
        if (run.KeepStaging)
        {
            runner.KeepStaging();
        }

        var counted = BatchEquations.Count(connection, batch);
        BatchEquations.Prove(connection, counted, firstFileId);
        ledgerWriter.Write();
        BeforeCommit();
        warehouse.CommitBatch();
        warehouse.Staging.Clear();
        return counted;
    }

    private void DiscardWhatDoesNotCount(List<BatchObject> batch)
    {
        var unwanted = batch.SelectMany(entry => entry.TakesPart
            ? entry.Outcome.AbandonedFileIds
            : [entry.Outcome.FileId, .. entry.Outcome.AbandonedFileIds]);
        foreach (var fileId in unwanted)
        {
            warehouse.Staging.Discard(fileId);
        }
    }
}
