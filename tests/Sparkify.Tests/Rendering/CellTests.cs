using Shouldly;
using Sparkify.Cli.Rendering;

namespace Sparkify.Tests.Rendering;

public sealed class CellTests
{
    [Fact]
    public void A_time_is_UTC_with_milliseconds()
    {
        Cell.Text(new DateTime(2018, 11, 1, 20, 57, 10, 796, DateTimeKind.Unspecified)).ShouldBe("2018-11-01T20:57:10.796Z");
        Cell.Text(new DateTime(2018, 11, 1, 0, 0, 0, DateTimeKind.Unspecified)).ShouldBe("2018-11-01T00:00:00.000Z");
        Cell.Text(new DateTimeOffset(2018, 11, 1, 22, 0, 0, TimeSpan.FromHours(2))).ShouldBe("2018-11-01T20:00:00.000Z");
    }

    [Fact]
    public void A_time_keeps_its_microseconds_if_it_has_any()
    {
        Cell.Text(new DateTime(2018, 11, 1, 20, 57, 10, 796, 123, DateTimeKind.Unspecified)).ShouldBe("2018-11-01T20:57:10.796123Z");
    }

    [Fact]
    public void A_date_is_a_date()
    {
        Cell.Text(new DateOnly(2018, 11, 1)).ShouldBe("2018-11-01");
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1e21, "1E+21")]
    [InlineData(247.03, "247.03")]
    [InlineData(-0.0, "-0")]
    public void A_double_reads_back_as_the_same_double(double value, string text)
    {
        Cell.Text(value).ShouldBe(text);
        double.Parse(Cell.Text(value), System.Globalization.CultureInfo.InvariantCulture).ShouldBe(value);
    }

    [Fact]
    public void Nothing_is_an_empty_text()
    {
        Cell.Text(null).ShouldBe("");
        Cell.Text(DBNull.Value).ShouldBe("");
    }

    [Fact]
    public void A_list_is_JSON_text()
    {
        Cell.Text(new List<string?> { "a", null }).ShouldBe("[\"a\",null]");
    }
}
