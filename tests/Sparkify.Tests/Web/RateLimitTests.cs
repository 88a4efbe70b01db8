using Shouldly;
using Sparkify.Web.Statements;

namespace Sparkify.Tests.Web;

public sealed class RateLimitTests
{
    [Fact]
    public void So_many_in_a_minute_and_no_more()
    {
        var clock = new Clock();
        var rate = new RateLimit(3, clock);

        Enumerable.Range(0, 3).ShouldAllBe(_ => rate.Refuse("a") == null);
        rate.Refuse("a").ShouldBe(TimeSpan.FromMinutes(1));
        rate.Refuse("b").ShouldBeNull();

        clock.Now += TimeSpan.FromSeconds(59);
        rate.Refuse("a").ShouldBe(TimeSpan.FromSeconds(1));
        clock.Now += TimeSpan.FromSeconds(1);
        rate.Refuse("a").ShouldBeNull();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2018, 11, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
