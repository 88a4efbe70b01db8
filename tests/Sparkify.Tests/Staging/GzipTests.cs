using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Sparkify.Sources;
using Sparkify.Staging.Reading;

namespace Sparkify.Tests.Staging;

public sealed class GzipTests
{
    private static readonly byte[] _lines = Encoding.UTF8.GetBytes(
        string.Join('\n', Enumerable.Range(0, 3_000).Select(i => EventText.With("sessionId", $"{i * 7919L % 1_000_003}"))) + "\n");

    [Theory]
    [InlineData("events.json.gz")]
    [InlineData("events.json")]
    public void Gzip_is_told_by_its_first_bytes(string name)
    {
        var packed = Pack(_lines);

        var result = ReadResult.Of(SourceKind.Events, packed, name);

        (result.Outcome.Failure, result.Outcome.Read).ShouldBe((null, 3_000));
        result.Outcome.ContentHash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(packed)));
        result.Outcome.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_plain_object_may_be_called_gz()
    {
        ReadResult.Of(SourceKind.Events, _lines, "events.json.gz").Outcome.Read.ShouldBe(3_000);
    }

    [Fact]
    public void An_empty_object_called_gz_has_no_records()
    {
        ReadResult.Of(SourceKind.Events, [], "events.json.gz").Outcome.ShouldSatisfyAllConditions(
            outcome => outcome.Failure.ShouldBeNull(),
            outcome => outcome.Read.ShouldBe(0));
    }

    [Fact]
    public void A_cut_object_fails_wherever_it_is_cut()
    {
        var packed = Pack(_lines);
        var cuts = Enumerable.Range(2, 30).Concat(Enumerable.Range(1, 30).Select(back => packed.Length - back)).Append(packed.Length / 2);

        foreach (var cut in cuts)
        {
            var result = ReadResult.OfEvents(packed[..cut]);

            result.Outcome.Failure.ShouldNotBeNull($"cut after {cut}").ShouldContain("cut off or damaged");
            (result.Outcome.Read, result.Outcome.ContentHash).ShouldBe((0, null));
        }
    }

    [Fact]
    public void A_flipped_bit_fails_the_object_wherever_it_is()
    {
        var random = new Random(20);
        var packed = Pack(_lines);
        for (var i = 0; i < 100; i++)
        {
            var damaged = packed.ToArray();
            damaged[random.Next(10, damaged.Length)] ^= (byte)(1 << random.Next(8));

            ReadResult.OfEvents(damaged).Outcome.Failure.ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(4)]
    public void A_wrong_checksum_or_length_fails_the_object(int back)
    {
        var packed = Pack(_lines);
        packed[^back]++;

        ReadResult.OfEvents(packed).Outcome.Failure.ShouldNotBeNull().ShouldContain("checksum and length");
    }

    [Fact]
    public void Several_members_are_one_stream()
    {
        var packed = (byte[])[.. Pack(_lines[..1_000]), .. Pack([]), .. Pack(_lines[1_000..]), .. Pack([])];

        foreach (var blockBytes in new[] { 64, 1 << 20 })
        {
            var limits = ReadingLimits.Default with { BlockBytes = blockBytes };
            var result = ReadResult.Of(SourceKind.Events, packed, limits: limits);

            (result.Outcome.Failure, result.Outcome.Read, result.Outcome.Rejected).ShouldBe((null, 3_000, 0));
            result.Outcome.Findings.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Members_are_found_wherever_the_inflater_stops()
    {
        var random = new Random(7);
        var packed = new List<byte>();
        for (var start = 0; start < _lines.Length;)
        {
            var length = Math.Min(random.Next(40_000), _lines.Length - start);
            packed.AddRange(Pack(_lines[start..(start + length)]));
            start += length;
        }

        var result = ReadResult.OfEvents([.. packed]);

        (result.Outcome.Failure, result.Outcome.Read, result.Outcome.Rejected).ShouldBe((null, 3_000, 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void Bytes_after_the_last_member_are_a_finding(int count)
    {
        var result = ReadResult.OfEvents([.. Pack(_lines), .. Enumerable.Repeat((byte)0x55, count)]);

        (result.Outcome.Failure, result.Outcome.Read).ShouldBe((null, 3_000));
        result.Outcome.Findings.ShouldHaveSingleItem().ShouldBe($"{count:N0} bytes after the last gzip member were ignored.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_second_member_without_its_magic_is_a_finding(int at)
    {
        var second = Pack(_lines);
        second[at] ^= 0xFF;

        var result = ReadResult.OfEvents([.. Pack(_lines), .. second]);

        result.Outcome.Read.ShouldBe(3_000);
        result.Outcome.Findings.ShouldHaveSingleItem().ShouldContain($"{second.Length:N0} bytes");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void A_damaged_header_of_a_later_member_fails_the_object(int at)
    {
        var second = Pack(_lines);
        second[at] ^= 0xFF;

        ReadResult.OfEvents([.. Pack(_lines), .. second]).Outcome.Failure.ShouldNotBeNull();
    }

    [Fact]
    public void Names_comments_and_extra_fields_in_a_header_are_skipped()
    {
        var packed = Pack(_lines);
        var header = (byte[])[.. packed[..3], 0x04 | 0x08 | 0x10 | 0x02, .. packed[4..10], 3, 0, 1, 2, 3, (byte)'n', 0, (byte)'c', 0, 9, 9];

        ReadResult.OfEvents([.. header, .. packed[10..]]).Outcome.Read.ShouldBe(3_000);
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        var limits = ReadingLimits.Default with { BombBytes = 2_000_000, RecordBytes = 100_000 };

        var result = ReadResult.Of(SourceKind.Events, Pack([.. Enumerable.Repeat((byte)' ', 20_000_000)]), limits: limits);

        result.Outcome.Failure.ShouldNotBeNull().ShouldContain("200 times");
    }

    [Fact]
    public void The_checksum_is_that_of_gzip_for_every_length()
    {
        var random = new Random(3);
        var bytes = new byte[700];
        random.NextBytes(bytes);
        for (var length = 0; length < bytes.Length; length++)
        {
            var packed = Pack(bytes[..length]);
            var cut = random.Next(length + 1);

            var crc = Crc32.Append(Crc32.Append(0, bytes.AsSpan(0, cut)), bytes.AsSpan(cut, length - cut));

            crc.ShouldBe(BitConverter.ToUInt32(packed, packed.Length - 8));
        }
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        // .NET writes nothing at all for nothing.
        return packed.Length > 0 ? packed.ToArray() : Convert.FromHexString("1f8b08000000000000030300000000000000" + "0000");
    }
}
