using System.Text;
using Shouldly;
using Sparkify.Staging;

namespace Sparkify.Tests.Staging;

/// <summary>The rules of JSON, in the classes of JSONTestSuite (https://github.com/nst/JSONTestSuite): must accept, must refuse.</summary>
public sealed class JsonSyntaxTests
{
    private static readonly string[] _goodValues =
    [
        "0", "-0", "1", "-1", "123", "0.1", "-0.1", "1.5e3", "1E5", "1e+5", "1e-5", "1E-2", "0e1", "0E+1", "123.456789",
        "123123e100000", "-123123e100000", "1e-100000", "100000000000000000000", "-9223372036854775809", "0.5e-10", "1.0",
        "true", "false", "null", "[]", "{}", "[[]]", "[{}]", "{\"a\":[]}", "[1,2,3]", "[1 , 2]", "[null,true,false]", "{\"a\" : 1}",
        "{\"\":0}", "{\"a\":{\"b\":{\"c\":[1]}}}", "[\"\"]", "[ ]", "{ }", "[\t]", "{\"a\":\"b\",\"c\":\"d\"}",
        "\"\"", "\"a\"", "\"\\\"\"", "\"\\\\\"", "\"\\/\"", "\"\\b\\f\\n\\r\\t\"", "\"\\u0012\"", "\"\\u00e9\"", "\"\\uFFFF\"", "\"\\uFDD0\"",
        "\"\\ud834\\udd1e\"", "\"\\uD801\\uDC37\"", "\"\\udbff\\udfff\"", "\"\\u002c\"", "\"\\u0022\"", "\"\\u005C\"", "\"\\u200B\"", "\"\\u2064\"",
        "\"é\"", "\"日本\"", "\"😀\"", "\"\u007f\"", "\"\u2028\u2029\"", "\"\uFEFF\"", "\"/* no comment */\"", "\"[\"", "\"{\"", "\"asd \"", "\"\\\\u0000\"",
        "\"\\\\a\"", "\"\\ud83d\\ude39\\ud83d\\udc8d\"", "\"'\"", "\"a/b\"", "\"\\\\\\\"\"", "\"new\\u000Aline\"",
    ];

    private static readonly string[] _badValues =
    [
        "-", "+1", "01", "-01", "00", "1.", ".5", "-.5", "1.e1", "1e", "1e+", "1E-", "1eE2", "1.2.3", "1e1.5", "0x1", "0x", "1 000", "1a", "1_000",
        "--1", "-+1", "+-1", "- 1", "0.e1", "0.3e", "0e", "0e+", "2.e+3", "1+2", "Infinity", "-Infinity", "NaN", "-NaN", "Inf", "nan", "1/2", "١",
        "True", "tru", "TRUE", "truth", "fals", "nul", "nulL", "undefined", "none", "a", "a true", "'a'", "\u201ca\u201d", "`a`",
        "\"", "\"a", "a\"", "\"\\\"", "\"\\a\"", "\"\\x41\"", "\"\\'\"", "\"\\U0041\"", "\"\\u\"", "\"\\u1\"", "\"\\u12\"", "\"\\u123\"", "\"\\u123g\"",
        "\"\\u 123\"", "\"\\0\"", "\"\\8\"", "\"\\ \"", "\"\\\t\"", "\"\u0001\"", "\"\t\"", "\"\u001f\"", "\"\0\"", "\"a\" \"b\"", "\"a\"b", "\"\\é\"", "\"\\😀\"",
        "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\ud800\"", "\"\\ud800a\"", "\"\\ud800\\n\"", "\"\\ud834\\u0064\"", "\"\\u0000\"", "\"\\ud800\\u\"", "\"\\ud800\\u1\"",
        "[", "]", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]", "[1:2]", "[1}", "[1]]", "[\"a\"", "[\"a", "[-]", "[nul]", "[1,\u00a0]", "[\u000b]", "[\f]",
        "{", "}", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}", "{\"a\"}", "{\"a\" 1}", "{\"a\"::1}", "{\"a\":1 \"b\":2}", "{a:1}", "{'a':1}", "{1:1}",
        "{null:1}", "{[]:1}", "{\"a\":1,,\"b\":2}", "{\"a\":\"b\"}}", "{\"a\",1}", "{\"a\":a}", "{\"a\":1]", "{\"a\":/*c*/1}", "{\"a\":1//c", "{\"a\":1,\"a\":2}", "{\"a\\ud800\":1}",
        "/**/1", "1/**/", "//", "#1", "<a>", "*", "&", "1;", "1,,", ":1", ",1", "[]x", "{}x", "\\u0061", "\"a\",\"", "\u2060", "\u00a01", "",
    ];

    public static TheoryData<string> Good => [.. _goodValues];

    public static TheoryData<string> Bad => [.. _badValues.Except(_goodValues)];

    [Fact]
    public void There_are_as_many_cases_as_the_classes_need()
    {
        (_goodValues.Distinct().Count(), _badValues.Distinct().Count()).ShouldSatisfyAllConditions(
            counts => counts.Item1.ShouldBeGreaterThan(70),
            counts => counts.Item2.ShouldBeGreaterThan(140));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void Good_json_in_an_unknown_field_is_kept(string json)
    {
        var result = ReadResult.OfEvents($"{EventText.Play}\n{EventText.With("novelty", json)}\n{EventText.Home}\n");

        result.Rows.Rejects.ShouldBeEmpty();
        result.Rows.ResolvedEvents.ElementAt(1).ShouldEndWith("|{\"novelty\":" + json + "}");
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void Good_json_as_a_song_is_taken_or_has_the_wrong_type(string json)
    {
        var result = ReadResult.OfEvents($"{EventText.Play}\n{EventText.With("song", json)}\n{EventText.Home}\n");

        var isText = json.Length > 2 && json[0] == '"';
        result.Rows.Events.Count.ShouldBe(isText ? 3 : 2);
        result.Rows.Rejects.ShouldAllBe(reject => reject.Field == "song" && reject.Line == 2);
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void Good_json_that_is_no_object_is_no_record(string json)
    {
        var result = ReadResult.OfEvents($"{EventText.Play}\n{json}\n{EventText.Home}\n");

        result.Reject.Reason.ShouldBe(json[0] == '{' ? RejectReason.Missing : RejectReason.NotAnObject);
        result.Rows.Events.Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Bad_json_in_any_field_is_refused_and_its_neighbours_stay(string json)
    {
        foreach (var field in new[] { "artist", "length", "novelty", "userId" })
        {
            var line = EventText.With(field, json);
            var before = EventText.Play + "\n";

            var result = ReadResult.OfEvents($"{before}{line}\n{EventText.Home}\n");

            result.Rows.Events.Count.ShouldBe(2, field);
            (result.Reject.Line, result.Reject.Offset).ShouldBe((2, before.Length));
            result.Reject.Raw.ShouldBe(Convert.ToHexString(Encoding.UTF8.GetBytes(line)));
            result.Reject.Reason.ShouldBeOneOf(
                RejectReason.Malformed,
                RejectReason.InvalidEscape,
                RejectReason.NulCharacter,
                RejectReason.DuplicateKey,
                RejectReason.TrailingContent);
        }
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Bad_json_as_a_line_is_refused_and_its_neighbours_stay(string json)
    {
        var result = ReadResult.OfEvents($"{EventText.Play}\n{json}\n{EventText.Home}\n");

        result.Rows.Events.Count.ShouldBe(2);
        result.Outcome.Read.ShouldBe(json.Length == 0 ? 2 : 3);
    }

    [Theory]
    [InlineData("\"\\x\"", RejectReason.InvalidEscape)]
    [InlineData("\"\\u12x4\"", RejectReason.InvalidEscape)]
    [InlineData("\"\\udead\"", RejectReason.InvalidEscape)]
    [InlineData("NaN,\"a\":\"\\x\"", RejectReason.Malformed)]
    [InlineData("\"a\u0002\"", RejectReason.Malformed)]
    [InlineData("\"\\u0000\"", RejectReason.NulCharacter)]
    [InlineData("1}{", RejectReason.TrailingContent)]
    public void The_reason_names_the_first_fault(string json, string reason)
    {
        ReadResult.OfEvents(EventText.With("novelty", json)).Reject.Reason.ShouldBe(reason);
    }

    [Theory]
    [InlineData("{\"a\":\"b\\")]
    [InlineData("{\"a\":\"b\\u12")]
    [InlineData("{\"a\":\"b\\ud834\\")]
    public void A_line_that_is_cut_inside_an_escape_is_malformed(string line)
    {
        ReadResult.OfEvents(line).Reject.Reason.ShouldBe(RejectReason.Malformed);
        ReadResult.OfEvents(line + "\n").Reject.Reason.ShouldBe(RejectReason.Malformed);
    }
}
