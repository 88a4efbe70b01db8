using Shouldly;
using Sparkify.Cli.Rendering;

namespace Sparkify.Tests.Rendering;

public sealed class TableWriterTests
{
    private static readonly Column[] _columns = [Column.Text("song"), Column.Number("plays")];

    [Fact]
    public void Numbers_stand_right_and_lines_have_no_blanks_at_their_end()
    {
        var text = Written.Rows(output => new TableWriter(output, 80, hasColor: false, _ => { }), [Column.Number("plays"), Column.Text("song")], [37L, "You're The One"], [5L, "Undo"]);

        text.ShouldBe("plays  song\n   37  You're The One\n    5  Undo\n");
    }

    [Fact]
    public void A_text_is_cut_before_a_number_is()
    {
        var text = Written.Rows(output => new TableWriter(output, 24, hasColor: false, _ => { }), _columns, ["A song with a long name", 274877906944L]);

        text.ShouldBe("song               plays\nA song wi…  274877906944\n");
    }

    [Fact]
    public void Wide_letters_count_twice()
    {
        var text = Written.Rows(output => new TableWriter(output, 80, hasColor: false, _ => { }), _columns, ["宇多田", 1L], ["abc", 2L]);

        text.ShouldBe("song    plays\n宇多田      1\nabc         2\n");
    }

    [Fact]
    public void Control_characters_cannot_reach_the_terminal()
    {
        var text = Written.Rows(output => new TableWriter(output, 80, hasColor: false, _ => { }), _columns, ["\u001b[31mred\u202e\n", 1L]);

        text.ShouldContain("\\u001b[31mred\\u202e\\n");
    }

    [Fact]
    public void After_a_thousand_rows_it_says_how_many_are_left_out()
    {
        var notes = new List<string>();
        object?[][] rows = [.. Enumerable.Range(0, 1234).Select(i => new object?[] { "x", i })];

        var text = Written.Rows(output => new TableWriter(output, 80, hasColor: false, notes.Add), _columns, rows);

        text.Split('\n').Length.ShouldBe(1 + 1000 + 1);
        notes.ShouldBe(["234 more rows are not shown; `-o csv` writes all of them."]);
    }

    [Fact]
    public void Columns_that_do_not_fit_are_left_out_from_the_right_and_named_in_a_note()
    {
        var notes = new List<string>();
        Column[] columns = [.. Enumerable.Range(0, 6).Select(i => Column.Text($"column_{i}"))];

        var text = Written.Rows(output => new TableWriter(output, 30, hasColor: false, notes.Add), columns, ["a", "b", "c", "d", "e", "f"]);

        text.ShouldBe("column_0  column_1  column_2\na         b         c\n");
        notes.ShouldBe(["3 more columns do not fit; `-o csv` writes all of them."]);
    }

    [Fact]
    public void Without_a_width_nothing_is_cut()
    {
        var text = Written.Rows(output => new TableWriter(output, null, hasColor: false, _ => { }), _columns, [new string('x', 300), 1L]);

        text.ShouldContain(new string('x', 300));
    }

    [Fact]
    public void Colour_is_only_the_bold_header()
    {
        var text = Written.Rows(output => new TableWriter(output, 80, hasColor: true, _ => { }), _columns, ["x", 1L]);

        text.ShouldBe("\u001b[1msong  plays\u001b[0m\nx         1\n");
    }
}
