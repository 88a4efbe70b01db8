using System.Text.Json;
using Shouldly;
using Sparkify.Cli.Rendering;
using Sparkify.Pipeline;

namespace Sparkify.Tests.Rendering;

public sealed class EtlReportTests
{
    private static readonly EtlReport _report = new()
    {
        RunId = "20181130T195424",
        Status = "published",
        Objects = new ObjectCounts(31, 30, 0, 1),
        Records = new RecordCounts(8056, 8044, 8000, 44, 0, 12, 3, 326),
        Tables = new Dictionary<string, long> { ["songplays"] = 6820, ["users"] = 97, ["sessions"] = 941 },
        Checks = new CheckCounts(24, 1, 0),
        Seconds = 0.91234,
        Snapshot = "snap-20181130T195424",
        Failures = [new FailedObject("log_data/half.json.gz", "the gzip stream breaks off")],
        Findings = ["songplays.match is inferred: 6,819 rows"],
    };

    [Fact]
    public void As_JSON_it_is_the_documented_contract()
    {
        var text = WrittenAs(OutputFormat.JsonLines);

        text.ShouldBe("""
            {"schema_version":1,"run_id":"20181130T195424","status":"published","objects":{"listed":31,"loaded":30,"known":0,"failed":1},"records":{"read":8056,"loaded":8044,"new":8000,"corrected":44,"known":0,"rejected":12,"blank":3,"repaired":326},"tables":{"songplays":{"rows":6820},"users":{"rows":97},"sessions":{"rows":941}},"checks":{"passed":24,"warned":1,"failed":0},"seconds":0.912,"snapshot":"snap-20181130T195424","failures":[{"object":"log_data/half.json.gz","reason":"the gzip stream breaks off"}],"findings":["songplays.match is inferred: 6,819 rows"]}

            """);
    }

    [Fact]
    public void Indented_JSON_says_the_same()
    {
        var indented = JsonElement.Parse(WrittenAs(OutputFormat.Json));

        JsonElement.DeepEquals(indented, JsonElement.Parse(WrittenAs(OutputFormat.JsonLines))).ShouldBeTrue();
    }

    [Fact]
    public void For_people_it_is_a_line_a_step()
    {
        WrittenAs(OutputFormat.Table).ShouldBe("""
            read       30 objects of 31, 8,056 records
            loaded     8,000 new, 44 corrected, 0 already known; 326 repaired
            rejected   12
            failed     1 object
                       log_data/half.json.gz: the gzip stream breaks off
            tables     6,820 songplays, 97 users
            checked    24 ok, 1 warning
                       songplays.match is inferred: 6,819 rows
            published  snap-20181130T195424 in 0.9 s

            """);
    }

    [Fact]
    public void As_CSV_it_is_one_row_with_the_columns_of_the_runs_table()
    {
        var lines = WrittenAs(OutputFormat.Csv).Split("\r\n");

        lines[0].ShouldStartWith("run_id,status,objects_listed,");
        lines[1].ShouldStartWith("20181130T195424,published,31,30,0,1,8056,");
    }

    private static string WrittenAs(OutputFormat format)
    {
        var path = Path.GetTempFileName();
        using (var output = Output.ToFile(path, format))
        {
            EtlReportAnswer.Write(output, _report);
            output.Complete();
        }

        var text = File.ReadAllText(path);
        File.Delete(path);
        return text;
    }
}
