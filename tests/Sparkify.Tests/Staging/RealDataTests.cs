using Shouldly;
using Sparkify.Sources;
using Sparkify.Staging;

namespace Sparkify.Tests.Staging;

public sealed class RealDataTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_small_log_is_read_without_a_reject(int threads)
    {
        var (rows, outcomes) = Read(SourceKind.Events, "small/log_data", threads);

        outcomes.Count.ShouldBe(30);
        outcomes.Sum(outcome => outcome.Read).ShouldBe(8_056);
        outcomes.Sum(outcome => outcome.Rejected).ShouldBe(0);
        outcomes.Sum(outcome => outcome.Repaired).ShouldBe(326);
        outcomes.Sum(outcome => outcome.Unquoted).ShouldBe(5_917);
        outcomes.ShouldAllBe(outcome => outcome.Failure == null && outcome.Drift.Count == 0);
        rows.Events.Select(row => row.RecordId).Distinct().Count().ShouldBe(8_056);
        rows.ResolvedEvents.Count(row => row.Contains("|NextSong|", StringComparison.Ordinal)).ShouldBe(6_820);
        rows.UserAgents.Count.ShouldBe(40);
        rows.Users.Values.Select(user => user.Split('/')[0]).Where(id => id != "~").Distinct().Count().ShouldBe(97);
        rows.Songs.Values.ShouldContain("Undo/Björk/348.57751");
    }

    [Fact]
    public void The_small_catalogue_is_read_with_its_track_ids()
    {
        var (rows, outcomes) = Read(SourceKind.Songs, "small/song_data", 2);

        (outcomes.Count, rows.Catalogue.Count, rows.Rejects.Count).ShouldBe((71, 71, 0));
        rows.Catalogue.ShouldAllBe(song => song.Row.Contains("|TR", StringComparison.Ordinal));
    }

    [Fact]
    public void One_song_of_the_bucket_sample_has_a_number_as_location()
    {
        var (rows, outcomes) = Read(SourceKind.Songs, "s3-sample/song_data", 2);

        outcomes.Sum(outcome => outcome.Read).ShouldBe(61);
        rows.Catalogue.Count.ShouldBe(60);
        var reject = rows.Rejects.ShouldHaveSingleItem();
        (reject.Reason, reject.Field).ShouldBe((RejectReason.WrongType, "artist_location"));
    }

    [Fact]
    public void The_genre_files_are_read_without_a_reject()
    {
        var (rows, _) = Read(SourceKind.Genres, "genres", 2);

        rows.Rejects.ShouldBeEmpty();
        var kinds = rows.Genres.GroupBy(row => row.Row.Split('|')[0]).ToDictionary(kind => kind.Key, kind => kind.Count());
        kinds.ShouldBe(new Dictionary<string, int> { ["track"] = 133_676 + 35_527, ["artist"] = 3_884, ["term"] = 235 }, ignoreOrder: true);
    }

    private static ReadResult Read(SourceKind kind, string path, int threads)
    {
        var location = RealFiles.Find(path);
        return ReadResult.Of(new Below(new LocalFiles(), location), kind, threads: threads);
    }

    /// <summary>A store with one location.</summary>
    private sealed class Below(LocalFiles files, string location) : IObjectStore
    {
        public IReadOnlyList<SourceObject> List(SourceKind kind, string ignored, CancellationToken cancellation) =>
            files.List(kind, location, cancellation);

        public IObjectContent Open(SourceObject source) => files.Open(source);
    }
}
