using Shouldly;
using Sparkify.Web.Api;

namespace Sparkify.Tests.Web;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "'\tx")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("Björk", "Björk")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("", "\"\"")]
    public void A_text_stays_a_text_in_a_spreadsheet(string text, string field)
    {
        CsvText.Field(text).ShouldBe(field);
    }

    [Fact]
    public void Nothing_is_nothing_and_numbers_and_times_are_plain()
    {
        CsvText.Line([null, -3L, 1.5, new DateTime(2018, 11, 1, 20, 57, 10, 796, DateTimeKind.Utc), new DateOnly(2018, 11, 1)])
            .ShouldBe(",-3,1.5,2018-11-01T20:57:10.796Z,2018-11-01\r\n");
    }
}
