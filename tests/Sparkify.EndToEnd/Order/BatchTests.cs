using Shouldly;
using Sparkify.Pipeline;
using Sparkify.Sources;

namespace Sparkify.EndToEnd.Order;

/// <summary>A run larger than one batch goes on in batches, each a transaction, and comes to what one batch would.</summary>
public abstract class BatchTests(Engine engine, BatchTests.OneBatch whole) : IClassFixture<BatchTests.OneBatch>
{
    [Theory]
    [InlineData(300_000, false)]
    [InlineData(2_000_000, false)]
    [InlineData(2_000_000, true)]
    public void Batches_of_any_size_come_to_one_result(long batchBytes, bool isFullRefresh)
    {
        using var folder = new TemporaryFolder();
        var parts = engine.NewWarehouse(folder.Path);
        var request = new EtlRequest(OneBatch.Locations) { BatchBytes = batchBytes, FullRefresh = isFullRefresh };

        var report = new Etl(parts.Address, new LocalFiles(), TimeProvider.System)
            .Run(request, null, TestContext.Current.CancellationToken);

        report.Status.ShouldBe("published");
        report.Records.New.ShouldBe(8_127);
        SameStar.Difference(whole.Warehouse, parts).ShouldBe("");
        Directory.GetFiles(folder.Path, "*.refresh", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    /// <summary>The small set without its genres, in one batch.</summary>
    public sealed class OneBatch : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public OneBatch()
        {
            Warehouse = Engine.DuckDb.NewWarehouse(_folder.Path);
            Warehouse.Load(Locations);
        }

        public static IReadOnlyList<(SourceKind Kind, string Location)> Locations =>
            [(SourceKind.Songs, RealFiles.Find("small/song_data")), (SourceKind.Events, RealFiles.Find("small/log_data"))];

        public TestWarehouse Warehouse { get; }

        public void Dispose()
        {
            _folder.Dispose();
        }
    }

    public sealed class OnDuckDb(OneBatch whole) : BatchTests(Engine.DuckDb, whole);

    public sealed class OnPostgres(OneBatch whole) : BatchTests(Engine.Postgres, whole);
}
