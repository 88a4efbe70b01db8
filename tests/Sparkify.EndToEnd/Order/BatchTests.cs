using Shouldly;
using Sparkify.Pipeline;
using Sparkify.Sources;

namespace Sparkify.EndToEnd.Order;

/// <summary>A run larger than one batch goes on in batches, each a transaction, and comes to what one batch would.</summary>
public abstract class BatchTests(Engine engine)
{
    [Theory]
    [InlineData(300_000, false)]
    [InlineData(2_000_000, false)]
    [InlineData(2_000_000, true)]
    public void Batches_of_any_size_come_to_one_result(long batchBytes, bool isFullRefresh)
    {
        var data = RealFiles.Find("small");
        using var folder = new TemporaryFolder();
        var whole = Engine.DuckDb.NewWarehouse(folder.Path);
        var parts = engine.NewWarehouse(Directory.CreateDirectory(folder.At("parts")).FullName);
        (SourceKind Kind, string Location)[] locations =
            [(SourceKind.Songs, Path.Combine(data, "song_data")), (SourceKind.Events, Path.Combine(data, "log_data"))];
        var request = new EtlRequest(locations) { BatchBytes = batchBytes, FullRefresh = isFullRefresh };

        whole.Load(locations);
        var report = new Etl(parts.Address, new LocalFiles(), TimeProvider.System)
            .Run(request, null, TestContext.Current.CancellationToken);

        report.Status.ShouldBe("published");
        report.Records.New.ShouldBe(8_127);
        SameStar.Difference(whole, parts).ShouldBe("");
        Directory.GetFiles(folder.Path, "*.refresh", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    public sealed class OnDuckDb() : BatchTests(Engine.DuckDb);

    public sealed class OnPostgres() : BatchTests(Engine.Postgres);
}
