using System.IO.Compression;
using System.Text;
using Shouldly;
using Sparkify.Cli.Commands.Etl;

namespace Sparkify.Tests.Commands;

public sealed class SourceRecordTests
{
    private const string Lines = "{\"a\":1}\n\n{\"b\":\n  [2]}\r\nterm,genre\r\n";

    [Theory]
    [InlineData("{\"a\"", 1, "{\"a\":1}")]
    [InlineData("{\"b\"", 3, "{\"b\":\n  [2]}")]
    [InlineData("term", 5, "term,genre")]
    public void A_record_is_found_by_its_offset(string start, long line, string text)
    {
        var record = Read(Encoding.UTF8.GetBytes(Lines), Lines.IndexOf(start, StringComparison.Ordinal));

        record.Line.ShouldBe(line);
        Encoding.UTF8.GetString(record.Bytes).ShouldBe(text);
    }

    [Fact]
    public void A_packed_file_is_counted_unpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Lines));
        }

        Read(packed.ToArray(), Lines.IndexOf("{\"b\"", StringComparison.Ordinal)).Line.ShouldBe(3);
    }

    [Fact]
    public void A_file_that_became_shorter_is_told()
    {
        Should.Throw<SparkifyException>(() => Read([], 10)).Problem.ShouldContain("cannot be read to byte 10");
    }

    private static SourceRecord Read(byte[] bytes, long offset)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, bytes);
        try
        {
            return SourceRecord.Read(path, offset);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
