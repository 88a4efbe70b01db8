using Shouldly;
using Sparkify.Web.Figures;

namespace Sparkify.Tests.Web;

public sealed class LettersTests
{
    [Fact]
    public void A_letter_that_turns_others_round_stands_alone_with_its_code()
    {
        Letters.Parts("a\u202Egnp.exe").ShouldBe([("a", null), ("\u202E", "U+202E"), ("gnp.exe", null)]);
    }

    [Theory]
    [InlineData("Björk")]
    [InlineData("音楽")]
    [InlineData("👩\u200D🎤")]
    [InlineData("")]
    public void What_can_be_seen_stays_in_one_piece(string text)
    {
        Letters.Parts(text).ShouldBe([(text, null)]);
    }

    [Theory]
    [InlineData("\u0000x\u0007")]
    [InlineData("a\u200Bb\u2028c")]
    public void No_letter_is_lost(string text)
    {
        string.Concat(Letters.Parts(text).Select(part => part.Text)).ShouldBe(text);
    }
}
