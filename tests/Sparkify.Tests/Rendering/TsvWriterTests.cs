using Shouldly;
using Sparkify.Cli.Rendering;

namespace Sparkify.Tests.Rendering;

public sealed class TsvWriterTests
{
    [Fact]
    public void A_row_is_one_line_whatever_it_holds()
    {
        var text = Written.Rows(output => new TsvWriter(output), [Column.Text("a"), Column.Text("b")], ["x\ty\nz\\", null]);

        text.ShouldBe("a\tb\nx\\ty\\nz\\\\\t\n");
    }
}
