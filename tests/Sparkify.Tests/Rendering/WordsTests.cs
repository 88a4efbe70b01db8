using Shouldly;

namespace Sparkify.Tests.Rendering;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0, "0 records")]
    [InlineData(1, "1 record")]
    [InlineData(8056, "8,056 records")]
    public void A_count_agrees_with_its_noun(long number, string text)
    {
        Words.Count(number, "record").ShouldBe(text);
    }

    [Theory]
    [InlineData(0.04, "0 s")]
    [InlineData(72, "1 min 12 s")]
    [InlineData(3 * 3600 + 240, "3 h 4 min")]
    [InlineData(86400 * 1100.5, "1,100 d 12 h")]
    public void A_duration_has_its_two_largest_units(double seconds, string text)
    {
        Words.Duration(TimeSpan.FromSeconds(seconds)).ShouldBe(text);
    }

    [Theory]
    [InlineData(999, "999 B")]
    [InlineData(1500, "1.5 kB")]
    [InlineData(2.5e9, "2.5 GB")]
    public void Bytes_have_a_unit(double bytes, string text)
    {
        Words.Bytes(bytes).ShouldBe(text);
    }
}
