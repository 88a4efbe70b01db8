using Shouldly;
using Sparkify.Cli.Rendering;

namespace Sparkify.Tests.Rendering;

public sealed class CsvWriterTests
{
    private static readonly Column[] _columns = [Column.Text("song"), Column.Number("plays")];

    [Fact]
    public void Lines_end_as_RFC_4180_wants_it()
    {
        var text = Written.Rows(output => new CsvWriter(output), _columns, ["Undo", 28L]);

        text.ShouldBe("song,plays\r\nUndo,28\r\n");
    }

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("a\rb", "\"a\rb\"")]
    [InlineData(" a ", " a ")]
    public void A_field_gets_quotes_where_it_needs_them(string value, string field)
    {
        var text = Written.Rows(output => new CsvWriter(output), _columns, [value, 1L]);

        text.ShouldBe($"song,plays\r\n{field},1\r\n");
    }

    [Fact]
    public void Null_is_an_empty_field_and_an_empty_text_is_a_pair_of_quotes()
    {
        var text = Written.Rows(output => new CsvWriter(output), _columns, [null, 1L], ["", 2L], [DBNull.Value, 3L]);

        text.ShouldBe("song,plays\r\n,1\r\n\"\",2\r\n,3\r\n");
    }

    [Fact]
    public void No_rows_still_have_a_header()
    {
        Written.Rows(output => new CsvWriter(output), _columns).ShouldBe("song,plays\r\n");
    }
}
