using Shouldly;
using Sparkify.Cli.Rendering;

namespace Sparkify.Tests.Rendering;

public sealed class PrintableTests
{
    [Fact]
    public void Bytes_that_are_no_UTF8_are_shown_as_numbers()
    {
        Printable.Bytes([0x7b, 0xff, 0xc3, 0xb6, 0x0a, 0x00]).ShouldBe("{\\xffö\\n\\u0000");
    }

    [Fact]
    public void Plain_text_stays_as_it_is()
    {
        Printable.Text("Björk – 宇多田 🎵").ShouldBe("Björk – 宇多田 🎵");
    }

    [Fact]
    public void A_start_says_that_it_is_one()
    {
        Printable.Start("abcdef", 4).ShouldBe("abc…");
        Printable.Start("abcd", 4).ShouldBe("abcd");
    }
}
