using System.Diagnostics.CodeAnalysis;
using System.Text;
using Shouldly;
using Sparkify.Sources;
using Sparkify.Staging;
using Sparkify.Staging.Reading;

namespace Sparkify.Tests.Staging;

/// <summary>What reading objects from memory came to.</summary>
internal sealed record ReadResult(CollectedRows Rows, IReadOnlyList<ObjectOutcome> Outcomes)
{
    /// <summary>"Now" of every test.</summary>
    public static readonly DateTimeOffset Now = new(2019, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public ObjectOutcome Outcome => Outcomes.ShouldHaveSingleItem();

    public CollectedReject Reject => Rows.Rejects.ShouldHaveSingleItem();

    public static ReadResult OfEvents(string text) => Of(SourceKind.Events, Encoding.UTF8.GetBytes(text));

    public static ReadResult OfEvents(byte[] content) => Of(SourceKind.Events, content);

    public static ReadResult OfSongs(string text, string name = "songs.json") => Of(SourceKind.Songs, Encoding.UTF8.GetBytes(text), name);

    public static ReadResult OfGenres(string text) => Of(SourceKind.Genres, Encoding.UTF8.GetBytes(text), "labels.csv");

    public static ReadResult Of(SourceKind kind, byte[] content, string name = "events.json", ReadingLimits? limits = null, int threads = 1) =>
        Of(new MemoryObjects(new Dictionary<string, byte[]> { [name] = content }), kind, limits, threads);

    [SuppressMessage("Reliability", "CA2000", Justification = "Rows in memory need no disposal.")]
    public static ReadResult Of(IObjectStore store, SourceKind kind, ReadingLimits? limits = null, int threads = 1)
    {
        var rows = new CollectedRows();
        var fileId = 0L;
        var scan = new Scan(store, Now, () => Interlocked.Increment(ref fileId)) { Limits = limits ?? ReadingLimits.Default };
        var objects = store.List(kind, "", CancellationToken.None);
        return new ReadResult(rows, scan.Run(objects, () => rows, threads, null, TestContext.Current.CancellationToken));
    }
}
