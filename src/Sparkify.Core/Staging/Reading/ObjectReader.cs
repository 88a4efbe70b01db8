using Sparkify.Sources;

namespace Sparkify.Staging.Reading;

/// <summary>Reads objects, or pieces of them, on one thread.</summary>
internal sealed class ObjectReader(ScanSession session, IStagingWriter writer, CancellationToken cancellation) : IDisposable
{
    private readonly PartReader _parts = new(writer, session.StartedAt, session.Limits);
    private readonly StoredBytes _stored = new(session.Tally);

    /// <summary>Reads an object; one that can be cut is left to all threads.</summary>
    public void Read(NumberedObject item)
    {
        var (source, index, fileId) = item;
        cancellation.ThrowIfCancellationRequested();
        if (source.Kind != SourceKind.Genres && source.Size > session.Limits.WholeObjectBytes
            && !session.Store.IsFar(source) && IsPlainLines(source))
        {
            Cut(new CutObject(index, source, fileId, session.Limits.RangeBytes));
        }
        else
        {
            session.Complete(index, ReadWhole(source, fileId));
        }
    }

    public void Dispose()
    {
        _parts.Dispose();
        _stored.Dispose();
    }

    private ObjectOutcome ReadWhole(SourceObject source, long fileId)
    {
        try
        {
            using var content = Open(source);
            _stored.Open(content, source);
            using var gzip = Opening.IsGzip(_stored.Peek()) ? new GzipBytes(_stored, session.Limits) : null;
            var part = ObjectPart.Whole(source, fileId);
            var counts = _parts.Read(part, gzip ?? (Stream)_stored, session.Tally, cancellation);
            if (gzip?.Finding is { } finding)
            {
                counts.AddFinding(finding);
            }

            return OutcomeOf.Part(source, fileId, _stored.Finish(), counts);
        }
        catch (BrokenObjectException broken)
        {
            return new ObjectOutcome(source, fileId) { Failure = broken.Message };
        }
    }

    private void Cut(CutObject cut)
    {
        // The first to be added comes last, so that the ranges are read from front to back.
        foreach (var part in cut.Parts.Reverse())
        {
            session.Queue.AddFirst(reader => reader.ReadRange(cut, part));
        }

        session.Queue.AddFirst(reader => reader.Hash(cut));
    }

    private void ReadRange(CutObject cut, ObjectPart part)
    {
        if (cut.IsGivenUp)
        {
            Finish(cut, cut.Fail(null));
            return;
        }

        try
        {
            using var content = Open(part.Source);
            _stored.Open(content, part.Source, Math.Max(part.Start - 1, 0));
            var counts = _parts.Read(part, _stored, session.Tally, cancellation);
            _stored.CheckVersion();
            Finish(cut, cut.Add(part, counts));
        }
        catch (BrokenObjectException broken)
        {
            Finish(cut, cut.Fail(broken.Message));
        }
    }

    private void Hash(CutObject cut)
    {
        try
        {
            using var content = Open(cut.Source);
            using var hashing = new StoredBytes(new ScanTally());
            hashing.Open(content, cut.Source);
            var buffer = new byte[256 << 10];
            while (!cut.IsGivenUp && hashing.Read(buffer) > 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            Finish(cut, cut.IsGivenUp ? cut.Fail(null) : cut.Add(hashing.Finish()));
        }
        catch (BrokenObjectException broken)
        {
            Finish(cut, cut.Fail(broken.Message));
        }
    }

    private void Finish(CutObject cut, bool isLast)
    {
        if (!isLast)
        {
            return;
        }

        session.Complete(cut.Index, cut switch
        {
            { Failure: { } failure } => new ObjectOutcome(cut.Source, cut.FileId) { Failure = failure },
            { NeedsWholeObject: true } => ReadWhole(cut.Source, session.NextFileId()) with { AbandonedFileIds = [cut.FileId] },
            _ => cut.Outcome(),
        });
    }

    private bool IsPlainLines(SourceObject source)
    {
        try
        {
            using var content = Open(source);
            _stored.Open(content, source, 0);
            var head = _stored.Peek();
            return !Opening.IsGzip(head) && !Opening.IsArray(head);
        }
        catch (BrokenObjectException)
        {
            // Reading it as a whole meets the same failure and reports it.
            return false;
        }
    }

    private IObjectContent Open(SourceObject source)
    {
        try
        {
            return session.Store.Open(source);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw BrokenObjectException.Unreadable(cause);
        }
    }
}
