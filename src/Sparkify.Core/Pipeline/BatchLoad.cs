using System.Data.Common;
using Sparkify.Models;
using Sparkify.Sources;
using Sparkify.Staging;
using Sparkify.Warehouse;

namespace Sparkify.Pipeline;

/// <summary>Loads one batch: objects to staging, staging to star, and the ledger with them, in one transaction.</summary>
internal sealed class BatchLoad(WarehouseOwner warehouse, ModelSet models, RunContext run)
{
    private readonly DbConnection _connection = warehouse.Connection;

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
        var scan = new Scan(store, run.StartedAt, () => Interlocked.Increment(ref lastFileId));
        var outcomes = scan.Run(objects, warehouse.Staging.OpenWriter, run.Threads, run.ReadProgress, cancellation);
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

        var runner = new ModelRunner(_connection, warehouse.Dialect, models, name =>
        {
            cancellation.ThrowIfCancellationRequested();
            run.AtModel(name);
        });
        var ledgerWriter = new LedgerWriter(_connection, run);
        ledgerWriter.Touch();
        runner.Apply();
        if (run.KeepStaging)
        {
            runner.KeepStaging();
        }

        var counted = BatchEquations.Count(_connection, batch);
        BatchEquations.Prove(_connection, counted, firstFileId);
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
