using Shouldly;
using Sparkify.Cli.Rendering;

namespace Sparkify.Tests.Rendering;

public sealed class MarkdownWriterTests
{
    [Fact]
    public void Numbers_stand_right_and_bars_are_escaped()
    {
        var text = Written.Rows(output => new MarkdownWriter(output), [Column.Text("song"), Column.Number("plays")], ["a|b\nc", 5L]);

        text.ShouldBe("| song | plays |\n| --- | ---: |\n| a\\|b c | 5 |\n");
    }
}
