using System.IO.Compression;
using System.Text;
using Shouldly;
using Sparkify.Sources;
using Sparkify.Staging.Reading;

namespace Sparkify.Tests.Staging;

public sealed class BlockSizeTests(ITestOutputHelper output)
{
    private const int RecordBytes = 8_192;
    private static readonly int[] _blockSizes = [64, 65, 127, 257, 1_000, 4_096, 65_536, 1 << 20];

    [Fact]
    public void Blocks_ranges_and_packing_change_no_row_and_no_reject()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        for (var round = 0; round < 6; round++)
        {
            var content = Content(new Random(seed + round));
            var expected = Describe(Read(content, Limits(1 << 20)));
            foreach (var blockBytes in _blockSizes)
            {
                Describe(Read(content, Limits(blockBytes))).ShouldBe(expected, $"plain, blocks of {blockBytes}, seed {seed + round}");
                Describe(Read(Pack(content), Limits(blockBytes))).ShouldBe(expected, $"gzip, blocks of {blockBytes}, seed {seed + round}");
            }

            foreach (var rangeBytes in new[] { 500, 1_777, 10_000 })
            {
                var limits = Limits(2_048) with { WholeObjectBytes = 2_000, RangeBytes = rangeBytes };
                Describe(Read(content, limits)).ShouldBe(expected, $"ranges of {rangeBytes}, seed {seed + round}");
            }
        }
    }

    private static ReadingLimits Limits(int blockBytes) =>
        ReadingLimits.Default with { BlockBytes = blockBytes, RecordBytes = RecordBytes, RawBytes = 1_024 };

    private static ReadResult Read(byte[] content, ReadingLimits limits) =>
        ReadResult.Of(SourceKind.Events, content, limits: limits, threads: 2);

    /// <summary>Everything that was read, as text; lines count from the start of the object.</summary>
    private static string Describe(ReadResult result)
    {
        var outcome = result.Outcome;
        outcome.Failure.ShouldBeNull();
        var text = new StringBuilder();
        foreach (var row in result.Rows.ResolvedEventsOf(outcome.FileId))
        {
            text.AppendLine(row);
        }

        foreach (var reject in result.Rows.Rejects.Where(reject => reject.FileId == outcome.FileId).OrderBy(reject => reject.Offset))
        {
            var line = reject.Line + outcome.LinesBefore[reject.Part];
            text.AppendLine($"{line} {reject with { Part = 0, Line = 0, FileId = 0 }}");
        }

        var drift = string.Join(',', outcome.Drift.OrderBy(field => field.Key, StringComparer.Ordinal));
        text.AppendLine($"{outcome.Read} {outcome.Rejected} {outcome.Blank} {outcome.Repaired} {outcome.Unquoted} {drift}");
        return text.ToString();
    }

    private static byte[] Content(Random random)
    {
        var content = new List<byte>();
        if (random.Next(2) == 0)
        {
            content.AddRange(Opening.ByteOrderMark);
        }

        for (var i = 0; i < 60; i++)
        {
            content.AddRange(Piece(random));
            content.AddRange(random.Next(3) == 0 ? "\r\n"u8 : "\n"u8);
        }

        content.AddRange(Encoding.UTF8.GetBytes(EventText.Home));
        return [.. content];
    }

    private static byte[] Piece(Random random) => random.Next(16) switch
    {
        0 => [],
        1 => " \t"u8.ToArray(),
        2 => Encoding.UTF8.GetBytes(EventText.Play[..random.Next(1, EventText.Play.Length)]),
        3 => Encoding.UTF8.GetBytes(EventText.Play.Replace(",\"", ",\n\"", StringComparison.Ordinal)),
        4 => Encoding.UTF8.GetBytes("{\n" + EventText.Home[1..]),
        5 => [.. "{\"song\":\""u8, 0xC3, 0x28, .. "\"}"u8],
        6 => Encoding.UTF8.GetBytes(EventText.With("song", $"\"{new string('s', random.Next(7_000, 9_000))}\"")),
        7 => Encoding.UTF8.GetBytes(new string('z', RecordBytes + random.Next(-2, 3))),
        8 => Encoding.UTF8.GetBytes(new string('z', random.Next(20_000))),
        9 => Encoding.UTF8.GetBytes(EventText.With("artist", "\"BjÃ¶rk\"")),
        10 => Encoding.UTF8.GetBytes(EventText.With("novelty", "[1,{\"a\":2}]")),
        11 => Encoding.UTF8.GetBytes("{\"extra\":[\n" + EventText.Play + "\n]}"),
        12 => Encoding.UTF8.GetBytes(EventText.Shuffled(random)),
        _ => Encoding.UTF8.GetBytes(EventText.With("itemInSession", $"{random.Next(1_000_000)}")),
    };

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
