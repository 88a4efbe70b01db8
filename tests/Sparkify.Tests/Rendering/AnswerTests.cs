using DuckDB.NET.Data;
using Shouldly;
using Sparkify.Cli.Rendering;

namespace Sparkify.Tests.Rendering;

public sealed class AnswerTests
{
    [Fact]
    public void Every_ordinary_type_of_the_engine_has_a_plain_form()
    {
        var text = Csv("""
            select
                1::tinyint as a, 2::bigint as b, 3::ubigint as c, sum(4) as d, 1.50::decimal(10, 2) as e, 0.1::double as f, true as g,
                'x'::varchar as h, 'ab'::blob as i, date '2018-11-01' as j, timestamp '2018-11-01 20:57:10.796' as k,
                timestamptz '2018-11-01 22:57:10.796+02' as l, [1, 2] as m, {'n': 'o'} as n, null as o
            """);

        text.ShouldBe("a,b,c,d,e,f,g,h,i,j,k,l,m,n,o\r\n"
            + "1,2,3,4,1.50,0.1,true,x,YWI=,2018-11-01,2018-11-01T20:57:10.796Z,2018-11-01T20:57:10.796Z,\"[1,2]\",\"{\"\"n\"\":\"\"o\"\"}\",\r\n");
    }

    [Fact]
    public void A_limit_stops_the_rows()
    {
        Csv("select i from range(10) as numbers(i)", limit: 2).ShouldBe("i\r\n0\r\n1\r\n");
        Csv("select i from range(10) as numbers(i)", limit: 0).ShouldBe("i\r\n");
    }

    [Fact]
    public void An_odd_type_says_what_to_do()
    {
        var refused = Should.Throw<SparkifyException>(() => Csv("select [1, null] as odd"));

        refused.Remedy.ShouldBe("Select cast(odd as varchar) instead.");
        refused.ExitCode.ShouldBe(2);
    }

    [Fact]
    public void A_file_appears_only_when_it_is_complete()
    {
        var folder = Directory.CreateTempSubdirectory("sparkify-");
        var path = Path.Combine(folder.FullName, "answer.csv");

        using (var output = Output.ToFile(path, OutputFormat.Csv))
        {
            Answer.Write(output, [Column.Text("a")], [["x"]], _ => { });
            File.Exists(path).ShouldBeFalse();
        }

        folder.GetFiles().ShouldBeEmpty();
        folder.Delete();
    }

    private static string Csv(string sql, long? limit = null)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var path = Path.GetTempFileName();
        using (var output = Output.ToFile(path, OutputFormat.Csv))
        {
            Answer.Write(output, reader, limit, _ => { });
            output.Complete();
        }

        var text = File.ReadAllText(path);
        File.Delete(path);
        return text;
    }
}
