using System.Runtime.ExceptionServices;
using Sparkify.Sources;

namespace Sparkify.Staging.Reading;

/// <summary>One run of a scan: its threads, its work and its outcomes.</summary>
internal sealed class ScanSession(IObjectStore store, DateTimeOffset startedAt, Func<long> nextFileId, ReadingLimits limits)
{
    private static readonly TimeSpan _reportInterval = TimeSpan.FromMilliseconds(250);
    private ObjectOutcome[] _outcomes = [];
    private ExceptionDispatchInfo? _failure;

    public IObjectStore Store => store;

    public DateTimeOffset StartedAt => startedAt;

    public ReadingLimits Limits => limits;

    public WorkQueue Queue { get; } = new();

    public ScanTally Tally { get; } = new();

    public long NextFileId() => nextFileId();

    public void Complete(int index, ObjectOutcome outcome)
    {
        _outcomes[index] = outcome;
        Tally.AddObject();
    }

    public IReadOnlyList<ObjectOutcome> Run(
        IReadOnlyList<SourceObject> objects,
        Func<IStagingWriter> openWriter,
        int threads,
        IProgress<ScanProgress>? progress,
        CancellationToken cancellation)
    {
        _outcomes = new ObjectOutcome[objects.Count];
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        store.Expect(Enqueue(objects), stop.Token);
        var running = new Thread[threads];
        for (var i = 0; i < threads; i++)
        {
            running[i] = new Thread(() => Work(openWriter, stop)) { Name = $"reader {i + 1}", IsBackground = true };
            running[i].Start();
        }

        foreach (var thread in running)
        {
            while (!thread.Join(_reportInterval))
            {
                progress?.Report(Tally.Progress);
            }
        }

        cancellation.ThrowIfCancellationRequested();
        _failure?.Throw();
        progress?.Report(Tally.Progress);
        return _outcomes;
    }

    /// <summary>Large objects go first; small ones go in batches, because taking work costs more than reading one.</summary>
    /// <returns>The objects in about the order in which they are read.</returns>
    /// <remarks>No queries over value types here: compiling them takes longer than reading a day.</remarks>
    private List<SourceObject> Enqueue(IReadOnlyList<SourceObject> objects)
    {
        var large = new List<NumberedObject>();
        var small = new List<NumberedObject>();
        for (var index = 0; index < objects.Count; index++)
        {
            var isLarge = objects[index].Size >= limits.SmallObjectBytes;
            (isLarge ? large : small).Add(new NumberedObject(objects[index], index, nextFileId()));
        }

        large.Sort((a, b) => a.Source.Size != b.Source.Size ? b.Source.Size.CompareTo(a.Source.Size) : a.Index - b.Index);
        foreach (var item in large)
        {
            Queue.Add(reader => reader.Read(item));
        }

        for (var start = 0; start < small.Count; start += limits.SmallObjectsPerBatch)
        {
            var batch = small.GetRange(start, Math.Min(limits.SmallObjectsPerBatch, small.Count - start));
            Queue.Add(reader => batch.ForEach(reader.Read));
        }

        large.AddRange(small);
        return large.ConvertAll(item => item.Source);
    }

    private void Work(Func<IStagingWriter> openWriter, CancellationTokenSource stop)
    {
        try
        {
            var work = Queue.Take();
            if (work == null)
            {
                return;
            }

            using var writer = openWriter();
            using var reader = new ObjectReader(this, writer, stop.Token);
            for (; work != null; work = Queue.Take())
            {
                work(reader);
                Queue.Done();
            }
        }
#pragma warning disable CA1031 // The thread that called Run throws it again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(failure), null);
            stop.Cancel();
            Queue.Stop();
        }
    }
}
