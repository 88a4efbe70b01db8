using System.Text;
using Shouldly;
using Sparkify.Cli.Commands.Rejects;

namespace Sparkify.Tests.Commands;

public sealed class CorrectedRecordsTests
{
    [Fact]
    public void A_record_may_be_text_an_object_or_bytes()
    {
        var records = Read("""
            {"reject_id":1,"record":"{\"ts\":1}"}
            {"reject_id":2,"object":"x.json","record":{"ts": 2}}

            {"reject_id":3,"raw":"/wA="}
            """);

        Encoding.UTF8.GetString(records[1]).ShouldBe("{\"ts\":1}");
        Encoding.UTF8.GetString(records[2]).ShouldBe("{\"ts\": 2}");
        records[3].ShouldBe([0xff, 0x00]);
    }

    [Theory]
    [InlineData("no json", "line 1 is no exported reject")]
    [InlineData("[]", "line 1 is no exported reject")]
    [InlineData("{\"reject_id\":\"1\",\"record\":\"\"}", "line 1 is no exported reject")]
    [InlineData("{\"reject_id\":1}", "line 1 is no exported reject")]
    [InlineData("{\"reject_id\":1,\"record\":\"\"}\n{\"reject_id\":1,\"record\":\"\"}", "line 2 holds reject 1 again")]
    public void A_line_that_is_none_is_named(string text, string problem)
    {
        var refused = Should.Throw<SparkifyException>(() => Read(text));

        refused.Problem.ShouldContain(problem);
        refused.ExitCode.ShouldBe(2);
    }

    private static Dictionary<long, byte[]> Read(string text)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, text);
        try
        {
            return CorrectedRecords.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
