using Sparkify.Checks;
using Sparkify.Models;
using Sparkify.Sources;
using Sparkify.Staging;
using Sparkify.Warehouse;

namespace Sparkify.Pipeline;

/// <summary>One pass of the pipeline over a warehouse that this process owns.</summary>
internal sealed class EtlRun(WarehouseOwner warehouse, IObjectStore store, TimeProvider time)
{
    private readonly List<string> _notes = [];

    public EtlReport Run(EtlRequest request, IProgress<EtlProgress>? progress, CancellationToken cancellation)
    {
        var startedAt = time.GetUtcNow();
        var started = time.GetTimestamp();
        var listing = Task.Run(() => SourceListing.Of(request, store, cancellation), cancellation);
        // The models are parsed while the engine is loaded; whoever needs them waits for that.
        _ = Task.Run(ModelSet.Load, cancellation);
        warehouse.Open(request.FullRefresh, _notes);
        progress?.Report(new EtlProgress("list", "", 0, 0, 0, 0, 0));
        var ledger = warehouse.ReadLedger();
        var manifest = Manifest.Of(listing.GetAwaiter().GetResult(), ledger);
        _notes.AddRange(manifest.EmptyLocations.Select(location => $"{location} holds no objects of its kind."));
        var run = Context(request, startedAt, manifest, progress);
        var batches = Load(request, manifest, ledger, run, cancellation);
        progress?.Report(new EtlProgress("record", "", 0, 0, 0, 0, 0));
        var record = new RunRecord(warehouse, run, request, _notes);
        var report = batches.Any(entry => entry.Status is "loaded" or "duplicate") || warehouse.OwesPublication
            ? Check(record, manifest, batches, progress, cancellation)
            : record.Unchanged(manifest.Objects.Count, batches);
        report = report with { Seconds = time.GetElapsedTime(started).TotalSeconds };
        progress?.Report(new EtlProgress("record", "", 0, 0, 0, 0, 0));
        record.Write(report);
        progress?.Report(new EtlProgress("publish", "", 0, 0, 0, 0, 0));
        var published = warehouse.Complete(report);
        return report with { Seconds = time.GetElapsedTime(started).TotalSeconds, Snapshot = published };
    }

    private List<BatchObject> Load(EtlRequest request, Manifest manifest, Ledger ledger, RunContext run, CancellationToken cancellation)
    {
        var batches = new List<BatchObject>();
        foreach (var batch in manifest.Batches(warehouse.BatchBytes(request.BatchBytes)))
        {
            if (batches.Count > 0)
            {
                warehouse.BetweenBatches();
                ledger = warehouse.ReadLedger();
            }

            batches.AddRange(new BatchLoad(warehouse, ModelSet.Load(), run).Load(batch, store, ledger, cancellation));
        }

        return batches;
    }

    private EtlReport Check(
        RunRecord record, Manifest manifest, List<BatchObject> batches, IProgress<EtlProgress>? progress, CancellationToken cancellation)
    {
        progress?.Report(new EtlProgress("check", "", 0, 0, 0, 0, 0));
        var runner = new CheckRunner(warehouse.Connection, ModelSet.Load()) { Enforced = warehouse.Enforce() };
        var results = warehouse.WhileWriting(() => runner.Run(cancellation));
        return record.Checked(manifest.Objects.Count, batches, runner, results, time.GetUtcNow());
    }

    private static RunContext Context(EtlRequest request, DateTimeOffset startedAt, Manifest manifest, IProgress<EtlProgress>? progress)
    {
        var toLoad = manifest.ToLoad.ToList();
        var (objects, bytes) = (toLoad.Count, toLoad.Sum(source => source.Size));
        return new RunContext
        {
            RunId = RunId.At(startedAt),
            StartedAt = startedAt,
            Threads = request.Threads > 0 ? request.Threads : Environment.ProcessorCount,
            KeepStaging = request.KeepStaging,
            AtModel = name => progress?.Report(new EtlProgress("model", name, objects, objects, 0, bytes, bytes)),
            ReadProgress = progress is null ? null : new ReadProgress(progress, objects, bytes),
        };
    }

    private sealed class ReadProgress(IProgress<EtlProgress> target, long objects, long bytes) : IProgress<ScanProgress>
    {
        public void Report(ScanProgress value)
        {
            target.Report(new EtlProgress("read", "", value.Objects, objects, value.Records, value.Bytes, bytes));
        }
    }
}
