using System.Globalization;
using System.Text;
using Shouldly;
using Sparkify.Sources;
using Sparkify.Staging;
using Sparkify.Staging.Reading;

namespace Sparkify.Tests.Staging;

public sealed class ScanTests
{
    private static readonly byte[] _line = Encoding.UTF8.GetBytes(EventText.Play);

    [Fact]
    public void Outcomes_stand_in_the_order_of_the_objects_and_every_file_id_is_new()
    {
        var contents = Enumerable.Range(0, 500).ToDictionary(
            i => $"{i:0000}.json",
            i => Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat(EventText.Play, i % 7))));

        var result = ReadResult.Of(new MemoryObjects(contents), SourceKind.Events, threads: 3);

        result.Outcomes.Select(outcome => outcome.Source.Uri).ShouldBe(contents.Keys);
        result.Outcomes.Select(outcome => outcome.Read).ShouldBe(Enumerable.Range(0, 500).Select(i => (long)(i % 7)));
        result.Outcomes.Select(outcome => outcome.FileId).Distinct().Count().ShouldBe(500);
        foreach (var outcome in result.Outcomes)
        {
            result.Rows.Events.Count(row => RecordId.FileId(row.RecordId) == outcome.FileId).ShouldBe((int)outcome.Read);
        }
    }

    [Fact]
    public void A_changed_object_fails_and_the_others_load()
    {
        var store = new MemoryObjects(new Dictionary<string, byte[]> { ["a.json"] = _line, ["b.json"] = _line, ["c.json"] = _line }) { Changed = "b.json" };

        var result = ReadResult.Of(store, SourceKind.Events);

        result.Outcomes.Select(outcome => outcome.Failure).ShouldBe([null, "It changed while it was read.", null]);
    }

    [Fact]
    public void A_changed_object_in_ranges_fails()
    {
        var content = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat(EventText.Play, 50)));
        var store = new MemoryObjects(new Dictionary<string, byte[]> { ["a.json"] = content }) { Changed = "a.json" };
        var limits = ReadingLimits.Default with { WholeObjectBytes = 1_000, RangeBytes = 3_000 };

        ReadResult.Of(store, SourceKind.Events, limits, threads: 2).Outcome.Failure.ShouldBe("It changed while it was read.");
    }

    [Fact]
    public void An_object_of_another_size_than_listed_fails()
    {
        foreach (var size in new[] { _line.Length - 1, _line.Length + 1 })
        {
            var listed = new SourceObject(SourceKind.Events, "a.json", size, DateTimeOffset.UnixEpoch, null);

            Scan([listed], () => new CollectedRows()).ShouldHaveSingleItem().Failure.ShouldBe("It changed while it was read.");
        }
    }

    [Fact]
    public void An_object_that_cannot_be_opened_fails()
    {
        var gone = new SourceObject(SourceKind.Events, "gone.json", 10, DateTimeOffset.UnixEpoch, null);

        var outcome = Scan([gone], () => new CollectedRows()).ShouldHaveSingleItem();

        outcome.Failure.ShouldBe("It could not be read: The store has no such object.");
        outcome.ContentHash.ShouldBeNull();
    }

    [Fact]
    public void A_store_may_read_less_than_asked()
    {
        var content = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat(EventText.Play, 50)));
        var store = new MemoryObjects(new Dictionary<string, byte[]> { ["a.json"] = content }) { MaxRead = 7 };

        ReadResult.Of(store, SourceKind.Events).Outcome.Read.ShouldBe(50);
    }

    [Fact]
    public void A_writer_that_fails_stops_the_scan_with_its_own_exception()
    {
        var objects = Enumerable.Repeat(new SourceObject(SourceKind.Events, "a.json", _line.Length, DateTimeOffset.UnixEpoch, null), 10).ToList();

        Should.Throw<IOException>(() => Scan(objects, () => throw new IOException("disk full"))).Message.ShouldBe("disk full");
    }

    [Fact]
    public void A_cancelled_scan_says_so()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var listed = new SourceObject(SourceKind.Events, "a.json", _line.Length, DateTimeOffset.UnixEpoch, null);

        Should.Throw<OperationCanceledException>(() => Scan([listed], () => new CollectedRows(), stop.Token));
    }

    [Fact]
    public void Nothing_to_read_opens_no_writer()
    {
        Scan([], () => throw new InvalidOperationException("No writer is needed.")).ShouldBeEmpty();
    }

    [Fact]
    public void Lines_before_each_range_make_lines_exact()
    {
        var lines = Enumerable.Range(0, 200).Select(i => i % 10 == 9 ? $"bad {i + 1}" : EventText.Play);
        var content = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        var limits = ReadingLimits.Default with { WholeObjectBytes = 1_000, RangeBytes = 4_000 };

        var result = ReadResult.Of(SourceKind.Events, content, limits: limits, threads: 3);

        result.Rows.Rejects.Count.ShouldBe(20);
        foreach (var reject in result.Rows.Rejects)
        {
            var number = int.Parse(Encoding.UTF8.GetString(Convert.FromHexString(reject.Raw))[4..], CultureInfo.InvariantCulture);
            (reject.Line + result.Outcome.LinesBefore[reject.Part]).ShouldBe(number);
        }
    }

    [Fact]
    public void Progress_ends_at_the_totals()
    {
        var last = default(ScanProgress);
        var store = new MemoryObjects(new Dictionary<string, byte[]> { ["a.json"] = _line, ["b.json"] = _line });
        var objects = store.List(SourceKind.Events, "", TestContext.Current.CancellationToken);

        new Scan(store, ReadResult.Now, () => 1).Run(
            objects, () => new CollectedRows(), 2, new Listener(progress => last = progress), TestContext.Current.CancellationToken);

        last.ShouldBe(new ScanProgress(2, 2, 2 * _line.Length));
    }

    private static IReadOnlyList<ObjectOutcome> Scan(
        IReadOnlyList<SourceObject> objects, Func<IStagingWriter> openWriter, CancellationToken? cancellation = null)
    {
        var store = new MemoryObjects(new Dictionary<string, byte[]> { ["a.json"] = _line });
        return new Scan(store, ReadResult.Now, () => 1).Run(
            objects, openWriter, 2, null, cancellation ?? TestContext.Current.CancellationToken);
    }

    private sealed class Listener(Action<ScanProgress> tell) : IProgress<ScanProgress>
    {
        public void Report(ScanProgress value) => tell(value);
    }
}
