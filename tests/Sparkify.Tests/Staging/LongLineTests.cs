using System.Text;
using Shouldly;
using Sparkify.Staging;

namespace Sparkify.Tests.Staging;

// Memory is counted for the whole process, so no other test may run meanwhile.
[Collection(nameof(LongLineTests))]
[CollectionDefinition(nameof(LongLineTests), DisableParallelization = true)]
public sealed class LongLineTests
{
    [Fact]
    public void A_line_of_100_mb_is_rejected_in_constant_memory()
    {
        const int Length = 100_000_000;
        var content = new byte[Length + EventText.Play.Length + 1];
        content.AsSpan(0, Length).Fill((byte)'7');
        Encoding.UTF8.GetBytes("\n" + EventText.Play, content.AsSpan(Length));
        var before = GC.GetTotalAllocatedBytes(true);

        var result = ReadResult.OfEvents(content);

        result.Reject.Reason.ShouldBe(RejectReason.RecordTooLong);
        (result.Reject.Line, result.Reject.Length).ShouldBe((1, Length));
        result.Rows.Events.Count.ShouldBe(1);
        (GC.GetTotalAllocatedBytes(true) - before).ShouldBeLessThan(8_000_000);
    }
}
