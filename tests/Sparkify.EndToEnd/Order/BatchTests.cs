using Shouldly;
using Sparkify.Pipeline;
using Sparkify.Sources;
using Sparkify.Warehouse;

namespace Sparkify.EndToEnd.Order;

/// <summary>A run larger than one batch goes on in batches, each a transaction, and comes to what one batch would.</summary>
public sealed class BatchTests
{
    [Theory]
    [InlineData(100_000, false)]
    [InlineData(2_000_000, false)]
    [InlineData(2_000_000, true)]
    public void Batches_of_any_size_come_to_one_result(long batchBytes, bool isFullRefresh)
    {
        var data = RealFiles.Find("small");
        using var folder = new TemporaryFolder();
        var whole = new TestWarehouse(folder.At("whole.duckdb"));
        var parts = new TestWarehouse(folder.At("parts.duckdb"));
        (SourceKind Kind, string Location)[] locations =
            [(SourceKind.Songs, Path.Combine(data, "song_data")), (SourceKind.Events, Path.Combine(data, "log_data"))];
        var request = new EtlRequest(locations) { BatchBytes = batchBytes, FullRefresh = isFullRefresh };

        whole.Load(locations);
        var report = new Etl(WarehouseAddress.Parse("duckdb:" + parts.File), new LocalFiles(), TimeProvider.System)
            .Run(request, null, TestContext.Current.CancellationToken);

        report.Status.ShouldBe("published");
        report.Records.New.ShouldBe(8_127);
        SameStar.Difference(whole, parts).ShouldBe("");
        File.Exists(parts.File + ".refresh").ShouldBeFalse();
    }
}
