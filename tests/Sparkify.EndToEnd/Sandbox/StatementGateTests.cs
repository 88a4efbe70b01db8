using System.Data.Common;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using Shouldly;
using Sparkify.Insight;
using Sparkify.Sandbox;
using Sparkify.Warehouse;

namespace Sparkify.EndToEnd.Sandbox;

/// <summary>What the gate lets through, and what not. Nothing runs here but the engine's parser.</summary>
public sealed class StatementGateTests : IDisposable
{
    private static readonly AllowedNames _names = AllowedNames.From(
        [.. Models.ModelSet.Load().Permanent.Select(model => model.Name.Contains('.', StringComparison.Ordinal) ? model.Name : $"main.{model.Name}")],
        Regex.Matches(Models.ModelSet.Load().Functions["duckdb"], "macro ([a-z_]+)\\(").Select(match => match.Groups[1].Value));

    private readonly DuckDBConnection _parser = new("Data Source=:memory:");

    public StatementGateTests()
    {
        _parser.Open();
    }

    public void Dispose()
    {
        _parser.Dispose();
    }

    [Fact]
    public void Every_hostile_statement_is_refused()
    {
        var passed = HostileSql.All.Where(sql => Refusal(sql) is null);

        HostileSql.All.Count().ShouldBeGreaterThan(180);
        passed.ShouldBeEmpty();
    }

    [Fact]
    public void A_refusal_names_no_file_of_ours_and_says_what_would_run()
    {
        Refusal("drop table songs")!.Problem.ShouldBe("this is no SELECT.");
        Refusal("drop table songs")!.Remedy.ShouldBe("One SELECT runs here, or EXPLAIN of one.");
        Refusal("select 1; select 2")!.Problem.ShouldBe("there is more than one statement.");
        Refusal("select\n\nfrom where")!.Problem.ShouldBe("syntax error at or near \"where\", line 3.");
        Refusal("select * from nowhere")!.Problem.ShouldBe("there is no table `nowhere` here.");
        Refusal("select sleep_ms(1)")!.Problem.ShouldBe("the function `sleep_ms` may not be called here.");
        Refusal("  -- nothing\n")!.Problem.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("select level, count(*) as plays from songplays group by level order by plays desc limit 3;")]
    [InlineData("SELECT * FROM SONGS WHERE Title ILIKE '%a%' -- a comment")]
    [InlineData("from main.songplays select count(distinct user_id), avg(seconds) filter (where level = 'paid')")]
    [InlineData("with plays as (select * from songplays), top as (select song_id, count(*) as n from plays group by all) select * from top join songs using (song_id) qualify row_number() over (order by n desc) <= 5")]
    [InlineData("with recursive n as (select 1 as i union all select i + 1 from n where i < 10) select * from n")]
    [InlineData("select * from songs where song_id in (select song_id from songplays) and exists (select 1 from artists a where a.artist_id = songs.artist_id)")]
    [InlineData("select unnest([1, 2, 3]) as n union select range from range(3) except values (1)")]
    [InlineData("select match_text(title), text_number(title), iso_weekday(start_time) from songs, songplays")]
    [InlineData("select list_transform([1, 2], lambda x: x + 1), [y for y in [1]], {'a': 1}.a, '2018-11-01'::date + interval 3 day, case when true then 1 end")]
    [InlineData("select columns('.*_id') from songplays")]
    [InlineData("from songplays pivot (count(*) for level in ('free', 'paid'))")]
    [InlineData("describe songplays")]
    [InlineData("summarize songplays")]
    [InlineData("explain select * from songplays")]
    [InlineData("(select 1) union all (select 2) order by 1 limit 1 offset 1")]
    [InlineData("select * from songplays tablesample 10% asof join songs on songplays.song_id >= songs.song_id")]
    [InlineData("select grouping(level), level, count(*) from songplays group by cube (level)")]
    [InlineData("select cast('1' as decimal(9, 2)), try_cast('x' as integer), 'a' collate nocase, 1 between 0 and 2, x'ab' from ops.runs")]
    public void What_analysts_write_passes(string sql)
    {
        Refusal(sql)?.Message.ShouldBeNull();
    }

    [Fact]
    public void Every_question_passes()
    {
        using var scene = new Scene();
        scene.Warehouse.Load(Repository.Sample);
        using var connection = new WarehouseReader(scene.Warehouse.Address).OpenPublished();
        var (analyst, names) = (new Analyst(connection, QuestionSet.Load()), AllowedNames.Of(connection));

        foreach (var question in QuestionSet.Load().All.Where(each => !each.Parameters.Any(parameter => parameter.Kind == ParameterKind.Text && parameter.Usual.Length == 0)))
        {
            Should.NotThrow(() => StatementGate.Check(connection, analyst.Sql(question, new Parameters()), names), question.Name);
        }

        names.Tables.ShouldContain("main.songplays");
        names.HasFunction("", "match_text").ShouldBeTrue();
    }

    [Fact]
    public void Every_listed_function_is_one_of_the_engine_and_none_reads_more_than_its_arguments()
    {
        var known = Known("function_type in ('scalar', 'aggregate', 'macro')");
        var rows = Known("function_type in ('table', 'table_macro', 'pragma')");

        AllowedNames.ListedFunctions.Except(known).ShouldBe(["unnest"]);
        AllowedNames.ListedFunctions.ShouldBeUnique();
        AllowedNames.ListedFunctions.ShouldAllBe(name => !Regex.IsMatch(name, "^(pg_|duckdb_|pragma_|read_|current_(setting|query|database|schema)|json_(de)?serialize|getenv|write_|sleep|setseed)"));
        AllowedNames.ListedFunctions.Intersect(rows).ShouldBe(["generate_series", "histogram", "range", "repeat", "unnest"], ignoreOrder: true);
    }

    private HashSet<string> Known(string which)
    {
        return [.. _parser.Read($"select distinct function_name from duckdb_functions() where {which}", row => row.GetString(0))];
    }

    private SparkifyException? Refusal(string sql)
    {
        try
        {
            StatementGate.Check(_parser, sql, _names);
            return null;
        }
        catch (SparkifyException refused)
        {
            refused.ExitCode.ShouldBe(2);
            return refused;
        }
        catch (DbException odd)
        {
            return new SparkifyException(odd.Message);
        }
    }
}
