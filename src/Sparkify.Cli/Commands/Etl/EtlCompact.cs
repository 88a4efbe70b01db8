using System.CommandLine;
using System.Globalization;
using Sparkify.Sources.Packing;

namespace Sparkify.Cli.Commands.Etl;

/// <summary><c>sparkify etl compact</c>: many small song objects into few large ones.</summary>
internal static class EtlCompact
{
    private const int UsualMegabytes = 64;
    private const int MostMegabytes = 1_000;

    public static Command Create(Globals globals)
    {
        var songs = Flags.Many("--songs", "PATH", "Song metadata: a folder, a file or a glob, here or in s3://; may be repeated.");
        songs.Required = true;
        var to = Flags.Text("--to", "PATH", "Where the packs go: a folder, or s3://BUCKET/PREFIX. It must hold nothing else.");
        to.Required = true;
        var size = Flags.Text("--target-size", "SIZE", $"Packed bytes of one pack, as 8MB. Default: {UsualMegabytes}MB.");
        var s3 = new S3Flags();
        var command = new Verb(
            "compact",
            "Pack many small song objects into few large ones, which load to the same tables.",
            "sparkify etl compact --songs s3://bucket/song_data --to s3://bucket/song_packs",
            "sparkify etl compact --songs sample/song_data --to packs --target-size 8MB");
        foreach (var option in (Option[])[songs, to, size])
        {
            command.Options.Add(option);
        }

        s3.AddTo(command);
        command.SetAction(parsed =>
        {
            var call = globals.Bind(parsed);
            using var stores = s3.Stores(parsed, call);
            var packing = new SongPacking(stores, call.AskedStore!);
            return Report(call, packing.Run(parsed.GetValue(songs)!, parsed.GetValue(to)!, Bytes(parsed.GetValue(size)), call.Cancellation));
        });
        return command;
    }

    private static int Report(Invocation call, PackReport report)
    {
        call.WriteRecord(
            [
                new("objects", report.Objects), new("known", report.Known), new("records", report.Records), new("packs", report.Packs), new("bytes", report.Bytes),
            ],
            [
                $"read    {Words.Count(report.Objects - report.Known, "object")}, {Words.Count(report.Records, "record")}; {Words.Number(report.Known)} packed before",
                $"wrote   {Words.Count(report.Packs, "pack")}, {Words.Number(report.Bytes)} bytes",
            ]);
        return ExitCodes.Done;
    }

    private static long Bytes(string? text)
    {
        const int Megabyte = 1_000_000;
        var number = text is not null && text.EndsWith("MB", StringComparison.OrdinalIgnoreCase) ? text[..^2].Trim() : text;
        return number is null ? UsualMegabytes * (long)Megabyte
            : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes is > 0 and <= MostMegabytes ? megabytes * (long)Megabyte
            : throw WrongUse.Because($"`--target-size {text}` is no size.", $"Write it as 8MB, from 1MB to {MostMegabytes}MB.");
    }
}
