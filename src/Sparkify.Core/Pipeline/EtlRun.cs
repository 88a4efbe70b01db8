using Sparkify.Checks;
using Sparkify.Models;
using Sparkify.Sources;
using Sparkify.Staging;
using Sparkify.Warehouse;

namespace Sparkify.Pipeline;

/// <summary>One pass of the pipeline over a warehouse whose lock is held.</summary>
internal sealed class EtlRun(WarehouseFiles files, IObjectStore store, TimeProvider time)
{
    private readonly ModelSet _models = ModelSet.Load();
    private readonly List<string> _notes = [];

    public EtlReport Run(EtlRequest request, IProgress<EtlProgress>? progress, CancellationToken cancellation)
    {
        var startedAt = time.GetUtcNow();
        var started = time.GetTimestamp();
        RefuseFullDisk();
        files.RemoveLeftovers();
        var listing = Task.Run(() => SourceListing.Of(request, store, cancellation), cancellation);
        var target = request.FullRefresh || IsEmpty() ? files.ForRefresh() : files;
        var open = OpenWarehouse.Open(target, _models, time, _notes);
        EtlReport report;
        try
        {
            progress?.Report(new EtlProgress("list", "", 0, 0, 0, 0, 0));
            var manifest = Manifest.Of(listing.GetAwaiter().GetResult(), Ledger.Read(open.Connection));
            _notes.AddRange(manifest.EmptyLocations.Select(location => $"{location} holds no objects of its kind."));
            var run = Context(request, startedAt, manifest, progress);
            var batches = new List<BatchObject>();
            foreach (var batch in manifest.Batches(request.BatchBytes))
            {
                open = batches.Count > 0 ? Keep(open, request) : open;
                batches.AddRange(new BatchLoad(open, _models, run).Load(batch, store, Ledger.Read(open.Connection), cancellation));
            }

            progress?.Report(new EtlProgress("record", "", 0, 0, 0, 0, 0));
            var record = new RunRecord(open.Connection, run, request, _notes);
            report = batches.Any(entry => entry.Status is "loaded" or "duplicate") || Unpublished.Exists(open.Connection, new Publication(files))
                ? Check(open, record, manifest, batches, progress, cancellation)
                : record.Unchanged(manifest.Objects.Count, batches);
            report = report with { Seconds = time.GetElapsedTime(started).TotalSeconds };
            progress?.Report(new EtlProgress("record", "", 0, 0, 0, 0, 0));
            record.Write(report);
            open.CloseDatabase();
        }
        finally
        {
            open.Dispose();
        }

        if (open.Files != files && !(request.FullRefresh && report.Status == "held"))
        {
            files.Adopt(open.Files);
        }

        progress?.Report(new EtlProgress("publish", "", 0, 0, 0, 0, 0));
        var publication = new Publication(files);
        if (report.Status == "published")
        {
            publication.Publish(report.RunId);
        }

        return report with { Seconds = time.GetElapsedTime(started).TotalSeconds, Snapshot = publication.CurrentRun() };
    }

    // Brings the batches so far to disk. The first one is built in a file of its own, which becomes the warehouse.
    private OpenWarehouse Keep(OpenWarehouse open, EtlRequest request)
    {
        if (open.Files.Former is null || request.FullRefresh)
        {
            open.Checkpoint();
            return open;
        }

        open.CloseDatabase();
        open.Dispose();
        files.Adopt(open.Files);
        return OpenWarehouse.Open(files, _models, time, _notes);
    }

    private bool IsEmpty()
    {
        if (!File.Exists(files.Build))
        {
            return true;
        }

        using var open = OpenWarehouse.Open(files, _models, time, _notes);
        return open.Connection.Count("select count(*) from ops.load_ledger where status <> 'failed'") == 0;
    }

    private EtlReport Check(
        OpenWarehouse open, RunRecord record, Manifest manifest, List<BatchObject> batches, IProgress<EtlProgress>? progress, CancellationToken cancellation)
    {
        progress?.Report(new EtlProgress("check", "", 0, 0, 0, 0, 0));
        var runner = new CheckRunner(open.Connection, _models);
        var results = WhileWriting(open, () => runner.Run(cancellation));
        record.KeepResults(runner, results, time.GetUtcNow());
        return record.Loaded(manifest.Objects.Count, batches, results);
    }

    private static T WhileWriting<T>(OpenWarehouse open, Func<T> read)
    {
        var written = Task.Run(open.Checkpoint, CancellationToken.None);
        try
        {
            return read();
        }
        finally
        {
            written.GetAwaiter().GetResult();
        }
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

    private void RefuseFullDisk()
    {
        const long Least = 4 << 20;
        var folder = Path.GetDirectoryName(files.Build)!;
        if (new DriveInfo(folder).AvailableFreeSpace < Least)
        {
            throw DiskFull.Failure(files.Build, new IOException($"less than {Least >> 20} MB are free"));
        }
    }

    private sealed class ReadProgress(IProgress<EtlProgress> target, long objects, long bytes) : IProgress<ScanProgress>
    {
        public void Report(ScanProgress value)
        {
            target.Report(new EtlProgress("read", "", value.Objects, objects, value.Records, value.Bytes, bytes));
        }
    }
}
