using System.Numerics;
using System.Text.Json;
using Shouldly;
using Sparkify.Cli.Rendering;

namespace Sparkify.Tests.Rendering;

public sealed class JsonWriterTests
{
    private static readonly Column[] _value = [new Column("v", typeof(object))];

    [Fact]
    public void Rows_are_one_array()
    {
        var text = Written.Json(isLines: false, [Column.Text("song"), Column.Number("plays")], ["Undo", 28L], [null, 0L]);

        text.ShouldBe("[\n{\"song\":\"Undo\",\"plays\":28},\n{\"song\":null,\"plays\":0}\n]\n");
        JsonDocument.Parse(text).RootElement.GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void No_rows_are_an_empty_array_or_nothing()
    {
        Written.Json(isLines: false, _value).ShouldBe("[]\n");
        Written.Json(isLines: true, _value).ShouldBe("");
    }

    [Fact]
    public void In_lines_each_row_is_one_line()
    {
        Written.Json(isLines: true, _value, ["a\nb"], ["c"]).ShouldBe("{\"v\":\"a\\nb\"}\n{\"v\":\"c\"}\n");
    }

    [Fact]
    public void A_name_that_comes_twice_is_numbered()
    {
        Written.Json(isLines: true, [Column.Number("id"), Column.Number("id")], [1L, 2L]).ShouldBe("{\"id\":1,\"id_2\":2}\n");
    }

    [Fact]
    public void Numbers_keep_every_digit()
    {
        object[] numbers = [9007199254740993L, ulong.MaxValue, BigInteger.Parse("170141183460469231731687303715884105727", null), 1.50m, 0.1, 0.1f, (sbyte)-1];

        Written.Json(isLines: true, _value, [numbers.ToList()])
            .ShouldBe("{\"v\":[9007199254740993,18446744073709551615,170141183460469231731687303715884105727,1.50,0.1,0.1,-1]}\n");
    }

    [Fact]
    public void What_is_no_JSON_number_becomes_text()
    {
        Written.Json(isLines: true, _value, [double.NaN]).ShouldBe("{\"v\":\"NaN\"}\n");
        Written.Json(isLines: true, _value, [double.NegativeInfinity]).ShouldBe("{\"v\":\"-Infinity\"}\n");
    }

    [Fact]
    public void Nested_values_stay_nested_and_bytes_are_base64()
    {
        var nested = new Dictionary<string, object?> { ["k"] = new List<int> { 1, 2 }, ["n"] = null };

        Written.Json(isLines: true, _value, [nested]).ShouldBe("{\"v\":{\"k\":[1,2],\"n\":null}}\n");
        Written.Json(isLines: true, _value, [new byte[] { 0xff, 0x00 }]).ShouldBe("{\"v\":\"/wA=\"}\n");
    }

    [Fact]
    public void Letters_of_any_language_stay_letters()
    {
        Written.Json(isLines: true, _value, ["Björk 'à' <b>"]).ShouldBe("{\"v\":\"Björk 'à' <b>\"}\n");
    }
}
