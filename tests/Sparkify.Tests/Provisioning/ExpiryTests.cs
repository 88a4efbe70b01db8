using Shouldly;
using Sparkify.Cli.Commands.Provision;

namespace Sparkify.Tests.Provisioning;

public sealed class ExpiryTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 22, 23, 30, 15, 400, TimeSpan.Zero);

    [Theory]
    [InlineData("90m", "2026-11-23T01:00:15")]
    [InlineData("8h", "2026-11-23T07:30:15")]
    [InlineData("2d", "2026-11-24T23:30:15")]
    public void A_time_is_counted_from_now_in_whole_seconds(string text, string at)
    {
        Expiry.At(text, _now).ToString("s", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(at);
    }

    [Theory]
    [InlineData("")]
    [InlineData("8")]
    [InlineData("h")]
    [InlineData("-8h")]
    [InlineData("8 h")]
    [InlineData("29m")]
    [InlineData("366d")]
    [InlineData("2147483647d")]
    [InlineData("8w")]
    public void What_is_no_time_is_refused(string text)
    {
        Should.Throw<SparkifyException>(() => Expiry.At(text, _now)).ExitCode.ShouldBe(2);
    }
}
