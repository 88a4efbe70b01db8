using System.Text;
using Shouldly;
using Sparkify.Sources;
using Sparkify.Staging;
using Sparkify.Staging.Reading;

namespace Sparkify.Tests.Staging;

public sealed class FramingTests
{
    private static readonly string _pretty = EventText.Play.Replace(",\"", ",\r\n  \"", StringComparison.Ordinal).Replace("{", "{\n", StringComparison.Ordinal);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\n\n \t\r\n")]
    public void Lines_end_with_a_line_feed_and_blank_ones_do_not_count(string separator)
    {
        var result = ReadResult.OfEvents(EventText.Play + separator + EventText.Home + separator);

        result.Rows.Events.Select(row => RecordId.Offset(row.RecordId)).ShouldBe([0, Encoding.UTF8.GetByteCount(EventText.Play + separator)]);
        result.Outcome.Blank.ShouldBe(separator.Length > 2 ? 4 : 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r")]
    [InlineData(" \t")]
    public void The_last_line_needs_no_line_end(string end)
    {
        var result = ReadResult.OfEvents(EventText.Play + "\n" + EventText.Home + end);

        result.Rows.Events.Count.ShouldBe(2);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_record()
    {
        var result = ReadResult.OfEvents("\uFEFFx\n" + EventText.Play);

        (result.Reject.Line, result.Reject.Offset, result.Reject.Length).ShouldBe((1, 3, 1));
        result.Rows.Events.Count.ShouldBe(1);
    }

    [Fact]
    public void An_empty_object_has_no_records()
    {
        var result = ReadResult.OfEvents("");

        (result.Outcome.Failure, result.Outcome.Read).ShouldBe((null, 0));
        result.Outcome.ContentHash.ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    [Fact]
    public void A_cut_line_takes_no_good_line_with_it()
    {
        for (var cut = 1; cut < EventText.Play.Length; cut++)
        {
            var result = ReadResult.OfEvents($"{EventText.Home}\n{EventText.Play[..cut]}\n{EventText.Home}\n{EventText.Play}\n");

            result.Rows.Events.Count.ShouldBe(3, $"cut after {cut}");
            (result.Reject.Line, result.Reject.Length).ShouldBe((2, cut));
        }
    }

    [Theory]
    [InlineData("{\"auth\":", "{0}\n}")]
    [InlineData("{\"extra\":[", "{0}\n]\n}")]
    [InlineData("{\"extra\":[1,", "{0}\n]}")]
    public void A_cut_line_takes_no_good_line_with_it_even_if_both_nest(string cut, string rest)
    {
        var result = ReadResult.OfEvents(cut + "\n" + rest.Replace("{0}", EventText.Play, StringComparison.Ordinal));

        result.Rows.Events.Count.ShouldBe(1);
        result.Rows.Rejects[0].Raw.ShouldBe(Convert.ToHexString(Encoding.UTF8.GetBytes(cut)));
    }

    [Fact]
    public void A_pretty_printed_object_is_one_record()
    {
        var text = $"{EventText.Home}\n{_pretty}\n\n{_pretty}\n{EventText.Home}";

        var result = ReadResult.OfEvents(text);

        result.Rows.Rejects.ShouldBeEmpty();
        result.Rows.Events.Count.ShouldBe(4);
        result.Rows.Users.Count.ShouldBe(2);
    }

    [Fact]
    public void A_pretty_printed_object_that_breaks_a_rule_is_one_reject()
    {
        var bad = _pretty.Replace("\"paid\"", "\"gold\"", StringComparison.Ordinal);

        var result = ReadResult.OfEvents($"{EventText.Home}\n{bad}\r\n{EventText.Home}\nx");

        var first = result.Rows.Rejects[0];
        (first.Reason, first.Field, first.Line, first.Length).ShouldBe((RejectReason.ImpossibleValue, "level", 2, bad.Length));
        result.Rows.Rejects[1].Line.ShouldBe(3 + bad.Count(character => character == '\n') + 1);
    }

    [Fact]
    public void A_pretty_printed_object_that_breaks_off_loses_its_first_line_only()
    {
        var result = ReadResult.OfEvents("{\n\"ts\":1,\n" + EventText.Play + "\n{\n" + EventText.Home);

        result.Rows.Events.Count.ShouldBe(2);
        result.Rows.Rejects.Select(reject => (reject.Line, reject.Raw)).ShouldBe([(1, "7B"), (2, "227473223A312C"), (4, "7B")]);
    }

    [Fact]
    public void An_array_is_read_element_by_element()
    {
        var text = $"\uFEFF \n[ {EventText.Play},\n{EventText.SongWith("a", "1")} , 7,\"a,b]\",{_pretty},[1,2],\n\n{EventText.Home}]\n \n";

        var result = ReadResult.OfEvents(text);

        result.Rows.Events.Count.ShouldBe(3);
        result.Rows.Rejects.Select(reject => (reject.Reason, reject.Line)).ShouldBe(
        [
            (RejectReason.Missing, 3),
            (RejectReason.NotAnObject, 3),
            (RejectReason.NotAnObject, 3),
            (RejectReason.NotAnObject, 3 + _pretty.Count(character => character == '\n')),
        ]);
        result.Outcome.Read.ShouldBe(7);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData(" [ \n ] ")]
    public void An_empty_array_has_no_records(string text)
    {
        var result = ReadResult.OfEvents(text);

        (result.Outcome.Read, result.Outcome.Failure).ShouldBe((0, null));
    }

    [Theory]
    [InlineData(",]", "]")]
    [InlineData(",{\"a\":1", "{\"a\":1")]
    [InlineData(" {\"a\":1}]", "{\"a\":1}]")]
    [InlineData(",{\"a\":1,}]\n{}", "{\"a\":1,}]\n{}")]
    [InlineData(",}", "}")]
    [InlineData(",\"abc", "\"abc")]
    public void An_array_that_breaks_off_keeps_what_came_before(string end, string rest)
    {
        var result = ReadResult.OfEvents($"[{EventText.Play},{EventText.Home}{end}");

        result.Rows.Events.Count.ShouldBe(2);
        result.Reject.Reason.ShouldBe(RejectReason.Malformed);
        result.Reject.Raw.ShouldBe(Convert.ToHexString(Encoding.UTF8.GetBytes(rest)));
    }

    [Fact]
    public void An_array_that_is_not_closed_is_a_finding()
    {
        var result = ReadResult.OfEvents($"[{EventText.Play},\n");

        result.Rows.Events.Count.ShouldBe(1);
        result.Outcome.Findings.ShouldHaveSingleItem().ShouldContain("not closed");
    }

    [Fact]
    public void Lines_after_an_array_are_read_as_lines()
    {
        var result = ReadResult.OfEvents($"[{EventText.Play}]\n{EventText.Home}\n[1]\n");

        result.Rows.Events.Count.ShouldBe(2);
        (result.Reject.Reason, result.Reject.Line).ShouldBe((RejectReason.NotAnObject, 3));
    }

    [Theory]
    [InlineData("fffe7b00")]
    [InlineData("7b0022007400")]
    [InlineData("007b0022")]
    [InlineData("3c68746d6c3e")]
    [InlineData("efbbbf0a3c3f786d6c")]
    [InlineData("504b030414000000")]
    [InlineData("89504e470d0a1a0a0000000d")]
    [InlineData("0001020304050607080102030405060708")]
    public void What_is_no_json_text_fails_as_a_whole(string hex)
    {
        var result = ReadResult.OfEvents(Convert.FromHexString(hex));

        result.Outcome.Failure.ShouldNotBeNull().ShouldContain("looks like");
        result.Outcome.ContentHash.ShouldBeNull();
        result.Rows.Rejects.ShouldBeEmpty();
    }

    [Fact]
    public void A_record_over_two_ranges_has_the_object_read_again()
    {
        var text = string.Join('\n', Enumerable.Repeat(_pretty, 20));
        var limits = ReadingLimits.Default with { WholeObjectBytes = 1_000, RangeBytes = 700 };

        var result = ReadResult.Of(SourceKind.Events, Encoding.UTF8.GetBytes(text), limits: limits, threads: 2);

        var outcome = result.Outcome;
        outcome.AbandonedFileIds.ShouldBe([1]);
        outcome.FileId.ShouldBe(2);
        (outcome.Read, outcome.Rejected).ShouldBe((20, 0));
        result.Rows.Events.Count(row => RecordId.FileId(row.RecordId) == outcome.FileId).ShouldBe(20);
    }

    [Fact]
    public void A_large_array_is_read_in_one_piece()
    {
        var text = "[" + string.Join(",\n", Enumerable.Repeat(EventText.Play, 20)) + "]";
        var limits = ReadingLimits.Default with { WholeObjectBytes = 1_000, RangeBytes = 700 };

        var result = ReadResult.Of(SourceKind.Events, Encoding.UTF8.GetBytes(text), limits: limits, threads: 2);

        (result.Outcome.Read, result.Outcome.Rejected, result.Outcome.AbandonedFileIds.Count).ShouldBe((20, 0, 0));
    }
}
