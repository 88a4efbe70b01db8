using Sparkify.Sources;
using Sparkify.Staging;

namespace Sparkify.Pipeline;

/// <summary>The objects of one batch that are to be brought to staging.</summary>
/// <param name="Objects">Whole objects.</param>
/// <param name="Store">Where they are.</param>
/// <param name="Run">The run they belong to.</param>
/// <param name="NextFileId">Gives a fresh number at each call; called from several threads.</param>
internal sealed record BatchReading(IReadOnlyList<SourceObject> Objects, IObjectStore Store, RunContext Run, Func<long> NextFileId)
{
    /// <summary>Reads the objects in this process.</summary>
    /// <param name="openWriter">Opens the staging area for one more reading thread.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public IReadOnlyList<ObjectOutcome> Scan(Func<IStagingWriter> openWriter, CancellationToken cancellation)
    {
        return new Scan(Store, Run.StartedAt, NextFileId).Run(Objects, openWriter, Run.Threads, Run.ReadProgress, cancellation);
    }
}
