using System.Text;
using Shouldly;

namespace Sparkify.Tests.Staging;

public sealed class TextRepairTests
{
    [Theory]
    [InlineData("Björk", 1)]
    [InlineData("Björk", 2)]
    [InlineData("Sigur Rós – 日本", 1)]
    [InlineData("Sigur Rós – 日本", 2)]
    [InlineData("😀", 2)]
    public void Utf8_read_as_latin1_is_repaired(string meant, int times)
    {
        var result = ReadResult.OfEvents(EventText.With("artist", $"\"{MisRead(meant, times)}\""));

        result.Rows.Songs.ShouldHaveSingleItem().Value.ShouldBe($"Flash/{meant}/210.5");
        result.Outcome.Repaired.ShouldBe(1);
    }

    [Theory]
    [InlineData("Björk")]
    [InlineData("Café")]
    [InlineData("Ã")]
    [InlineData("Â and Ã apart")]
    [InlineData("日本")]
    [InlineData("Ã¶ 日本")]
    public void Text_that_is_right_stays(string text)
    {
        var result = ReadResult.OfEvents(EventText.With("artist", $"\"{text}\""));

        result.Rows.Songs.ShouldHaveSingleItem().Value.ShouldBe($"Flash/{text}/210.5");
        result.Outcome.Repaired.ShouldBe(0);
    }

    [Fact]
    public void What_was_mis_read_three_times_is_repaired_twice()
    {
        var result = ReadResult.OfEvents(EventText.With("song", $"\"{MisRead("é", 3)}\""));

        result.Rows.Songs.ShouldHaveSingleItem().Value.ShouldBe($"{MisRead("é", 1)}/Queen/210.5");
    }

    [Fact]
    public void A_record_with_two_repaired_texts_counts_once()
    {
        var line = EventText.With("artist", $"\"{MisRead("é", 1)}\"").Replace("Lansing", MisRead("ñ", 2), StringComparison.Ordinal);

        var result = ReadResult.OfEvents(line + "\n" + line);

        result.Outcome.Repaired.ShouldBe(2);
        result.Rows.Users.ShouldHaveSingleItem().Value.ShouldContain("ñ, MI");
    }

    [Fact]
    public void Escaped_mis_read_text_is_repaired_in_events_and_songs()
    {
        var event_ = ReadResult.OfEvents(EventText.With("page", "\"\\u00c3\\u00a9\""));
        var song = ReadResult.OfSongs(EventText.SongWith("artist_name", "\"Bj\\u00c3\\u00b6rk\""));

        event_.Rows.ResolvedEvents.ShouldHaveSingleItem().ShouldContain("|é|");
        song.Rows.Catalogue.ShouldHaveSingleItem().Row.ShouldContain("|Björk|");
        (event_.Outcome.Repaired, song.Outcome.Repaired).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData("\"\\\"Mozilla\\\"\"", "Mozilla", 1)]
    [InlineData("\"Mozilla\"", "Mozilla", 0)]
    [InlineData("\"\\\"\"", "\"", 0)]
    [InlineData("\"\\\"Mozilla\"", "\"Mozilla", 0)]
    public void Literal_quotes_around_a_user_agent_are_removed(string json, string meant, int unquoted)
    {
        var result = ReadResult.OfEvents(EventText.With("userAgent", json));

        result.Rows.UserAgents.ShouldHaveSingleItem().Value.ShouldBe(meant);
        result.Outcome.Unquoted.ShouldBe(unquoted);
    }

    private static string MisRead(string text, int times)
    {
        for (; times > 0; times--)
        {
            text = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
        }

        return text;
    }
}
