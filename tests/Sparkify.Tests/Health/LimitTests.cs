using Shouldly;
using Sparkify.Health;

namespace Sparkify.Tests.Health;

/// <summary>From which figure on something is odd, and from which it fails.</summary>
public sealed class LimitTests
{
    private const long Mebibyte = 1 << 20;

    [Theory]
    [InlineData(0, Condition.Pass)]
    [InlineData(-59, Condition.Pass)]
    [InlineData(60, Condition.Warn)]
    [InlineData(-899, Condition.Warn)]
    [InlineData(900, Condition.Fail)]
    [InlineData(-86_400, Condition.Fail)]
    public void A_clock(int ahead, Condition expected)
    {
        ClockExamination.Judge(TimeSpan.FromSeconds(ahead)).Condition.ShouldBe(expected);
    }

    [Fact]
    public void A_clock_says_which_way_it_is_wrong()
    {
        ClockExamination.Judge(TimeSpan.FromMinutes(20)).Finding
            .ShouldBe("20 min 0 s ahead of the S3 store's, which refuses requests from 15 minutes on");
        ClockExamination.Judge(TimeSpan.FromMinutes(-2)).Finding.ShouldBe("2 min 0 s behind the S3 store's");
        ClockExamination.Judge(null).ShouldBe(Diagnosis.Skip("the S3 store does not tell its time"));
    }

    // A build file of 100 MiB: a run wants 132, a full refresh 232.
    [Theory]
    [InlineData(131, Condition.Fail)]
    [InlineData(132, Condition.Warn)]
    [InlineData(231, Condition.Warn)]
    [InlineData(232, Condition.Pass)]
    public void A_disk(int free, Condition expected)
    {
        DiskExamination.Judge(free * Mebibyte, 100 * Mebibyte, 300 * Mebibyte).Condition.ShouldBe(expected);
    }

    [Fact]
    public void Memory()
    {
        var cancellation = TestContext.Current.CancellationToken;

        new MemoryExamination(500 * Mebibyte).Examine(cancellation).Condition.ShouldBe(Condition.Pass);
        new MemoryExamination((500 * Mebibyte) - 1).Examine(cancellation).Condition.ShouldBe(Condition.Warn);
    }
}
