using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Sparkify.Staging;

namespace Sparkify.Tests.Staging;

public sealed class RejectTests
{
    public static TheoryData<string, string?, string> BadEvents => new()
    {
        { RejectReason.Malformed, null, "{\"ts\":1541106106796," },
        { RejectReason.Malformed, null, EventText.Play[..100] },
        { RejectReason.Malformed, null, EventText.With("status", "NaN") },
        { RejectReason.Malformed, null, EventText.With("song", "\"a\tb\"") },
        { RejectReason.Malformed, null, EventText.Play[..^1] + ",}" },
        { RejectReason.TrailingContent, null, EventText.Play + EventText.Home },
        { RejectReason.TrailingContent, null, EventText.Play + " x" },
        { RejectReason.TrailingContent, null, EventText.Play + "," },
        { RejectReason.NotAnObject, null, "null" },
        { RejectReason.NotAnObject, null, "[1,2]" },
        { RejectReason.NotAnObject, null, "\"text\"" },
        { RejectReason.NotAnObject, null, "42" },
        { RejectReason.InvalidEscape, null, EventText.With("song", "\"a\\xb\"") },
        { RejectReason.InvalidEscape, null, EventText.With("song", "\"\\u12G4\"") },
        { RejectReason.InvalidEscape, "song", EventText.With("song", "\"\\ud800\"") },
        { RejectReason.InvalidEscape, "song", EventText.With("song", "\"\\udc00\\ud800\"") },
        { RejectReason.InvalidEscape, "extra", EventText.With("extra", "[{\"a\":\"\\ud834x\"}]") },
        { RejectReason.NulCharacter, "song", EventText.With("song", "\"a\\u0000b\"") },
        { RejectReason.NulCharacter, "extra", EventText.With("extra", "{\"a\\u0000\":1}") },
        { RejectReason.DuplicateKey, "ts", EventText.Play[..^1] + ",\"ts\":1}" },
        { RejectReason.DuplicateKey, "ts", EventText.Play[..^1] + ",\"t\\u0073\":1}" },
        { RejectReason.DuplicateKey, "x", EventText.Play[..^1] + ",\"x\":1,\"x\":2}" },
        { RejectReason.DuplicateKey, "y", EventText.With("extra", "{\"y\":1,\"\\u0079\":2}") },
        { RejectReason.TooDeep, null, EventText.With("extra", new string('[', 32) + new string(']', 32)) },
        { RejectReason.StringTooLong, "song", EventText.With("song", $"\"{new string('x', 65_536)}\"") },
        { RejectReason.StringTooLong, "extra", EventText.With("extra", $"\"{new string('x', 65_536)}\"") },
        { RejectReason.Missing, "ts", EventText.Without("ts") },
        { RejectReason.Missing, "page", EventText.Without("page") },
        { RejectReason.Missing, "sessionId", EventText.With("sessionId", "null") },
        { RejectReason.Missing, "itemInSession", EventText.Without("itemInSession") },
        { RejectReason.Missing, "level", EventText.With("level", "null") },
        { RejectReason.Missing, "auth", EventText.Without("auth") },
        { RejectReason.Missing, "song", EventText.Without("song") },
        { RejectReason.Missing, "artist", EventText.With("artist", "null") },
        { RejectReason.Missing, "length", EventText.Without("length") },
        { RejectReason.Missing, "ts", EventText.Without("ts").Replace("\"page\"", "\"Ts\":1541106106796,\"page\"", StringComparison.Ordinal) },
        { RejectReason.Missing, "ts", "{}" },
        { RejectReason.WrongType, "ts", EventText.With("ts", "\"1541106106796\"") },
        { RejectReason.WrongType, "ts", EventText.With("ts", "1541106106796.5") },
        { RejectReason.WrongType, "ts", EventText.With("ts", "true") },
        { RejectReason.WrongType, "ts", EventText.With("ts", "99999999999999999999") },
        { RejectReason.WrongType, "ts", EventText.With("ts", "1e400") },
        { RejectReason.WrongType, "sessionId", EventText.With("sessionId", "3.7") },
        { RejectReason.WrongType, "sessionId", EventText.With("sessionId", "3.0") },
        { RejectReason.WrongType, "itemInSession", EventText.With("itemInSession", "\"3\"") },
        { RejectReason.WrongType, "page", EventText.With("page", "7") },
        { RejectReason.WrongType, "level", EventText.With("level", "true") },
        { RejectReason.WrongType, "song", EventText.With("song", "{\"a\":1}") },
        { RejectReason.WrongType, "artist", EventText.With("artist", "[]") },
        { RejectReason.WrongType, "length", EventText.With("length", "\"210\"") },
        { RejectReason.WrongType, "length", EventText.With("length", "1e400") },
        { RejectReason.WrongType, "userId", EventText.With("userId", "5.0") },
        { RejectReason.WrongType, "userId", EventText.With("userId", "99999999999999999999") },
        { RejectReason.WrongType, "registration", EventText.With("registration", "1540919166796.25") },
        { RejectReason.WrongType, "status", EventText.With("status", "2147483648") },
        { RejectReason.WrongType, "userAgent", EventText.With("userAgent", "1") },
        { RejectReason.TsOutOfRange, "ts", EventText.With("ts", "946684799999") },
        { RejectReason.TsOutOfRange, "ts", EventText.With("ts", "1546387200001") },
        { RejectReason.TsOutOfRange, "ts", EventText.With("ts", "0") },
        { RejectReason.ImpossibleValue, "level", EventText.With("level", "\"gold\"") },
        { RejectReason.ImpossibleValue, "length", EventText.With("length", "-1.5") },
        { RejectReason.ImpossibleValue, "song", EventText.With("song", "\"\"") },
        { RejectReason.ImpossibleValue, "artist", EventText.With("artist", "\"\"") },
        { RejectReason.ImpossibleValue, "page", EventText.With("page", "\"\"") },
    };

    public static TheoryData<string, string?, string> BadSongs => new()
    {
        { RejectReason.Missing, "song_id", EventText.SongWithout("song_id") },
        { RejectReason.Missing, "title", EventText.SongWith("title", "null") },
        { RejectReason.Missing, "artist_id", EventText.SongWithout("artist_id") },
        { RejectReason.Missing, "artist_name", EventText.SongWithout("artist_name") },
        { RejectReason.Missing, "duration", EventText.SongWithout("duration") },
        { RejectReason.ImpossibleValue, "song_id", EventText.SongWith("song_id", "\"\"") },
        { RejectReason.ImpossibleValue, "artist_id", EventText.SongWith("artist_id", "\"\"") },
        { RejectReason.ImpossibleValue, "duration", EventText.SongWith("duration", "-3") },
        { RejectReason.WrongType, "artist_location", EventText.SongWith("artist_location", "27") },
        { RejectReason.WrongType, "year", EventText.SongWith("year", "1999.5") },
        { RejectReason.WrongType, "num_songs", EventText.SongWith("num_songs", "\"1\"") },
        { RejectReason.WrongType, "artist_latitude", EventText.SongWith("artist_latitude", "\"35\"") },
        { RejectReason.WrongType, "duration", EventText.SongWith("duration", "true") },
    };

    [Theory]
    [MemberData(nameof(BadEvents))]
    public void A_bad_event_is_rejected_with_its_reason_and_its_place(string reason, string? field, string line)
    {
        var before = EventText.Play + "\r\n\n";

        var result = ReadResult.OfEvents(before + line + "\n" + EventText.Home + "\n");

        var reject = result.Reject;
        (reject.Reason, reject.Field).ShouldBe((reason, field), reject.Message);
        (reject.Line, reject.Offset, reject.Length).ShouldBe((3, before.Length, Encoding.UTF8.GetByteCount(line)));
        reject.Raw.ShouldBe(Convert.ToHexString(Encoding.UTF8.GetBytes(line).AsSpan(0, Math.Min(line.Length, 65_536))));
        result.Rows.Events.Count.ShouldBe(2);
        (result.Outcome.Read, result.Outcome.Rejected, result.Outcome.Blank).ShouldBe((3, 1, 1));
    }

    [Theory]
    [MemberData(nameof(BadSongs))]
    public void A_bad_song_is_rejected_with_its_reason_and_its_field(string reason, string? field, string line)
    {
        var result = ReadResult.OfSongs(EventText.Song + "\n" + line);

        (result.Reject.Reason, result.Reject.Field).ShouldBe((reason, field), result.Reject.Message);
        result.Rows.Catalogue.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("ff")]
    [InlineData("c0af")]
    [InlineData("eda080")]
    [InlineData("f4908080")]
    [InlineData("e282")]
    public void Bytes_that_are_not_utf8_are_rejected_and_kept(string hex)
    {
        var line = (byte[])[.. "{\"song\":\""u8, .. Convert.FromHexString(hex), .. "\"}"u8];

        var result = ReadResult.OfEvents([.. Encoding.UTF8.GetBytes(EventText.Play), 10, .. line, 10, .. Encoding.UTF8.GetBytes(EventText.Home)]);

        result.Reject.Reason.ShouldBe(RejectReason.InvalidUtf8);
        result.Reject.Raw.ShouldBe(Convert.ToHexString(line));
        result.Reject.Message.ShouldContain("Byte 10 ");
        result.Rows.Events.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("1541106106", "seconds")]
    [InlineData("1541106106796000", "microseconds")]
    [InlineData("1541106106796000000", "nanoseconds")]
    public void A_time_in_another_unit_is_named(string ts, string unit)
    {
        var result = ReadResult.OfEvents(EventText.With("ts", ts));

        result.Reject.Reason.ShouldBe(RejectReason.TsOutOfRange);
        result.Reject.Message.ShouldContain("looks like " + unit);
    }

    [Fact]
    public void A_long_reject_keeps_64_kib_its_length_and_its_hash()
    {
        var line = "{\"a\":[" + new string('1', 200_000);

        var result = ReadResult.OfEvents(line + "\n" + EventText.Play);

        var bytes = Encoding.UTF8.GetBytes(line);
        result.Reject.Length.ShouldBe(bytes.Length);
        result.Reject.Raw.ShouldBe(Convert.ToHexString(bytes.AsSpan(0, 65_536)));
        result.Reject.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Theory]
    [InlineData(1 << 20, RejectReason.Malformed)]
    [InlineData((1 << 20) + 1, RejectReason.RecordTooLong)]
    public void A_record_may_have_one_mebibyte(int length, string reason)
    {
        var result = ReadResult.OfEvents(new string('x', length) + "\r\n" + EventText.Play);

        (result.Reject.Reason, result.Reject.Length).ShouldBe((reason, length));
        result.Rows.Events.Count.ShouldBe(1);
    }

    [Fact]
    public void The_first_fault_in_the_order_of_the_contract_counts()
    {
        var result = ReadResult.OfEvents("""{"status":"x","level":"gold","page":7,"ts":1541106106796}""");

        (result.Reject.Reason, result.Reject.Field).ShouldBe((RejectReason.WrongType, "page"));
    }
}
