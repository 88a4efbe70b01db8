using System.Globalization;
using System.Text;
using Shouldly;
using Sparkify.Sources;
using Sparkify.Staging;
using Sparkify.Staging.Reading;

namespace Sparkify.Tests.Staging;

public sealed class RecordMixTests(ITestOutputHelper output)
{
    private const int Records = 50_000;

    [Fact]
    public void Read_is_loaded_plus_rejected_and_no_good_record_is_lost()
    {
        var seed = Environment.GetEnvironmentVariable("SPARKIFY_TEST_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var content = new MemoryStream();
        var good = 0L;
        var blank = 0L;
        var rejects = new List<(string Reason, string? Field, long Offset, string Raw)>();
        for (var i = 0; i < Records; i++)
        {
            var line = Encoding.UTF8.GetBytes(EventText.With("itemInSession", $"{i}"));
            // The first byte says how a file is written: one that begins with a bracket is read in one piece.
            if (random.Next(10) == 0 && i > 0)
            {
                var (reason, field, bad) = Spoil(line, random);
                rejects.Add((reason, field, content.Length, Convert.ToHexString(bad)));
                line = bad;
            }
            else
            {
                good++;
            }

            content.Write(line);
            content.WriteByte((byte)'\n');
            if (random.Next(50) == 0)
            {
                content.Write(" \t\r\n"u8);
                blank++;
            }
        }

        var limits = ReadingLimits.Default with { WholeObjectBytes = 1 << 20, RangeBytes = 1 << 20, BlockBytes = 100_000 };

        var result = ReadResult.Of(SourceKind.Events, content.ToArray(), limits: limits, threads: 2);

        var outcome = result.Outcome;
        outcome.AbandonedFileIds.ShouldBeEmpty();
        outcome.LinesBefore.Count.ShouldBeGreaterThan(10);
        (outcome.Read, outcome.Rejected, outcome.Blank).ShouldBe((Records, rejects.Count, blank));
        result.Rows.Events.Count.ShouldBe((int)good);
        result.Rows.Rejects.OrderBy(reject => reject.Offset).Select(reject => (reject.Reason, reject.Field, reject.Offset, reject.Raw))
            .ShouldBe(rejects);
    }

    /// <summary>Makes a good line bad in a known way.</summary>
    private static (string Reason, string? Field, byte[] Line) Spoil(byte[] line, Random random)
    {
        var text = Encoding.UTF8.GetString(line);
        string Set(string name, string json) => text.Replace($"\"{name}\":", $"\"{name}\":{json},\"_{name}\":", StringComparison.Ordinal);
        return random.Next(19) switch
        {
            0 => (RejectReason.Malformed, null, line[..random.Next(1, line.Length)]),
            1 => (RejectReason.TrailingContent, null, [.. line, .. line]),
            2 => (RejectReason.NotAnObject, null, [.. "["u8, .. line, .. "]"u8]),
            3 => (RejectReason.InvalidUtf8, null, [.. line[..12], (byte)(0x80 + random.Next(0x40)), .. line[12..]]),
            4 => (RejectReason.InvalidEscape, null, Encoding.UTF8.GetBytes(Set("song", "\"\\q\""))),
            5 => (RejectReason.InvalidEscape, "song", Encoding.UTF8.GetBytes(Set("song", "\"\\udfff\""))),
            6 => (RejectReason.NulCharacter, "song", Encoding.UTF8.GetBytes(Set("song", "\"\\u0000\""))),
            7 => (RejectReason.DuplicateKey, "ts", Encoding.UTF8.GetBytes(text[..^1] + ",\"ts\":0}")),
            8 => (RejectReason.TooDeep, null, Encoding.UTF8.GetBytes(Set("extra", "1")[..^1] + ",\"x\":" + new string('[', 40) + "}")),
            9 => (RejectReason.Missing, "page", Encoding.UTF8.GetBytes(text.Replace("\"page\"", "\"Page\"", StringComparison.Ordinal))),
            10 => (RejectReason.WrongType, "status", Encoding.UTF8.GetBytes(Set("status", "\"200\""))),
            11 => (RejectReason.WrongType, "sessionId", Encoding.UTF8.GetBytes(Set("sessionId", "false"))),
            12 => (RejectReason.TsOutOfRange, "ts", Encoding.UTF8.GetBytes(Set("ts", $"{random.Next()}"))),
            13 => (RejectReason.ImpossibleValue, "level", Encoding.UTF8.GetBytes(Set("level", "\"\""))),
            14 => (RejectReason.ImpossibleValue, "length", Encoding.UTF8.GetBytes(Set("length", "-0.5"))),
            15 => (RejectReason.Malformed, null, Encoding.UTF8.GetBytes(Set("status", "0200"))),
            16 => (RejectReason.Malformed, null, Encoding.UTF8.GetBytes(text.Replace('"', '\''))),
            17 => (RejectReason.Malformed, null, [.. line[..^1], .. ",}"u8]),
            _ => (RejectReason.WrongType, "length", Encoding.UTF8.GetBytes(Set("length", "1e999"))),
        };
    }
}
