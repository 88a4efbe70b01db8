using Shouldly;

namespace Sparkify.Tests.Staging;

public sealed class EventTests
{
    [Fact]
    public void An_event_becomes_a_row_with_its_vocabulary()
    {
        var result = ReadResult.OfEvents(EventText.Play);

        result.Rows.ResolvedEvents.ShouldHaveSingleItem().ShouldBe(
            "0|1541106106796|7|3|NextSong|Logged In|paid|PUT|200|Flash/Queen/210.5|8/Ada/Byron/F/Lansing, MI/1540919166796|Mozilla/5.0|~");
        result.Outcome.Unquoted.ShouldBe(1);
    }

    [Fact]
    public void A_guest_has_a_user_row_without_an_id()
    {
        var result = ReadResult.OfEvents(EventText.Home);

        result.Rows.ResolvedEvents.ShouldHaveSingleItem().ShouldBe(
            "0|1541106107796|9|0|Home|Logged Out|free|GET|200|song:|~/~/~/~/~/|agent:|~");
    }

    [Theory]
    [InlineData("1541106106796.0")]
    [InlineData("1541106106796.000")]
    [InlineData("1.541106106796E12")]
    [InlineData("1541106106796e0")]
    [InlineData("154110610679600e-2")]
    [InlineData("1541106106.796e+3")]
    public void A_time_may_be_a_float_that_is_whole(string ts)
    {
        var result = ReadResult.OfEvents(EventText.With("ts", ts));

        result.Rows.ResolvedEvents.ShouldHaveSingleItem().ShouldStartWith("0|1541106106796|");
    }

    [Theory]
    [InlineData("\"8\"", "8")]
    [InlineData("8", "8")]
    [InlineData("-8", "-8")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("\"\"", "~")]
    [InlineData("null", "~")]
    public void A_user_id_is_a_text_or_an_integer(string json, string shown)
    {
        var result = ReadResult.OfEvents(EventText.With("userId", json));

        result.Rows.Users.ShouldHaveSingleItem().Value.ShouldStartWith(shown + "/");
    }

    [Fact]
    public void A_text_and_an_integer_of_one_user_have_one_key()
    {
        var result = ReadResult.OfEvents(EventText.Play + "\n" + EventText.With("userId", "8") + "\n" + EventText.With("userId", "\"\\u0038\""));

        result.Rows.Users.Count.ShouldBe(1);
        result.Rows.Events.Count.ShouldBe(3);
    }

    [Fact]
    public void Missing_fields_are_null()
    {
        var result = ReadResult.OfEvents("""{"ts":1541106106796,"page":"Help","sessionId":1,"itemInSession":2,"level":"free","auth":"Guest"}""");

        result.Rows.ResolvedEvents.ShouldHaveSingleItem().ShouldBe("0|1541106106796|1|2|Help|Guest|free|~||song:|~/~/~/~/~/|agent:|~");
    }

    [Fact]
    public void Escapes_are_resolved_everywhere()
    {
        var result = ReadResult.OfEvents(
            """{"ts":1541106106796,"page":"N\u0065xtSong","sessionId":1,"itemInSession":2,"level":"fr\u0065e","auth":"a\nb","song":"\ud834\udd1e \u00e9","artist":"\"\\\/","length":1,"method":"\u0050UT"}""");

        result.Rows.ResolvedEvents.ShouldHaveSingleItem().ShouldBe(
            "0|1541106106796|1|2|NextSong|a\nb|free|PUT||\U0001d11e é/\"\\//1|~/~/~/~/~/|agent:|~");
    }

    [Fact]
    public void Unknown_fields_are_kept_and_counted()
    {
        var drifted = EventText.Play[..^1] + ""","x":{"a":[1, 2]},"é":"\u00e9"}""";

        var result = ReadResult.OfEvents(drifted + "\n" + drifted + "\n" + EventText.Home);

        result.Rows.ResolvedEvents.First().ShouldEndWith("""|{"x":{"a":[1, 2]},"é":"\u00e9"}""");
        result.Rows.ResolvedEvents.Last().ShouldEndWith("|~");
        result.Outcome.Drift.ShouldBe(new Dictionary<string, long> { ["x"] = 2, ["é"] = 2 }, ignoreOrder: true);
    }

    [Fact]
    public void Depth_32_and_texts_of_65535_bytes_are_fine()
    {
        var deep = EventText.With("extra", new string('[', 31) + new string(']', 31));
        var wide = EventText.With("song", $"\"{new string('x', 65_535)}\"");
        var escaped = EventText.With("song", $"\"{string.Concat(Enumerable.Repeat("\\u0078", 65_535))}\"");

        var result = ReadResult.OfEvents($"{deep}\n{wide}\n{escaped}");

        result.Rows.Rejects.ShouldBeEmpty();
        result.Rows.Events.Count.ShouldBe(3);
        result.Rows.Songs.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("/data/TRAAAAW128F429D538.json", "TRAAAAW128F429D538")]
    [InlineData("s3://b/TRAAAAW128F429D538.json.gz", "TRAAAAW128F429D538")]
    [InlineData("/data/TRAAAAW128F429D53.json", "~")]
    [InlineData("/data/TRaaaaw128f429d538.json", "~")]
    [InlineData("/data/songs.ndjson", "~")]
    public void A_song_files_name_is_its_track_id(string name, string trackId)
    {
        var result = ReadResult.OfSongs(EventText.Song, name);

        result.Rows.Catalogue.ShouldHaveSingleItem().Row.ShouldBe(
            $"SO1|Soul Deep|AR1|The Box Tops|Memphis, TN|35.14968|-90.04892|148.03546|1969|1|{trackId}|~");
    }

    [Fact]
    public void A_full_vocabulary_forgets_and_goes_on()
    {
        var limits = Sparkify.Staging.Reading.ReadingLimits.Default with { VocabularyBytes = 4_096, VocabularyEntries = 10 };
        var lines = Enumerable.Range(0, 500).Select(i => EventText.With("song", $"\"song {i % 50}\""));

        var result = ReadResult.Of(Sparkify.Sources.SourceKind.Events, System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines)), limits: limits);

        result.Rows.Events.Count.ShouldBe(500);
        result.Rows.Songs.Count.ShouldBe(50);
    }
}
