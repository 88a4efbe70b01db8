using Shouldly;
using Sparkify.Cli.Help;

namespace Sparkify.Tests.Help;

public sealed class ParagraphTests
{
    [Fact]
    public void Text_breaks_at_blanks_and_hangs()
    {
        Paragraph.Wrap("  name    one two three four", 20, 10).ShouldBe(["  name    one two", "          three four"]);
    }

    [Fact]
    public void A_word_longer_than_the_line_stands_alone()
    {
        Paragraph.Wrap("abcdefghijklmnop b", 8, 2).ShouldBe(["abcdefghijklmnop", "  b"]);
    }
}
