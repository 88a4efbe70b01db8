using Shouldly;
using Sparkify.Cli.Rendering;
using Sparkify.Pipeline;

namespace Sparkify.Tests.Rendering;

public sealed class ProgressLineTests
{
    [Fact]
    public void Reading_tells_objects_records_bytes_rate_and_time_left()
    {
        var progress = new EtlProgress("read", "", 9235, 14896, 1_200_000, 310_000_000, 500_000_000);

        ProgressLine.Of(progress, TimeSpan.FromSeconds(10))
            .ShouldBe("9,235 / 14,896 objects, 1,200,000 records, 310.0 MB of 500.0 MB, 31.0 MB/s, 6 s left");
    }

    [Fact]
    public void In_the_first_second_nobody_knows_the_rate()
    {
        var progress = new EtlProgress("read", "", 1, 2, 10, 100, 200);

        ProgressLine.Of(progress, TimeSpan.FromSeconds(0.5)).ShouldBe("1 / 2 objects, 10 records, 100 B of 200 B");
    }

    [Fact]
    public void A_model_is_told_by_its_name()
    {
        ProgressLine.Of(new EtlProgress("model", "songplays", 0, 0, 0, 0, 0), default).ShouldBe("songplays");
    }
}
