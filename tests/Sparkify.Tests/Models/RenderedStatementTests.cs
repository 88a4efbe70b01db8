using Shouldly;
using Sparkify.Models;
using Sparkify.Warehouse;
using Sparkify.Warehouse.Redshift;
using Sparkify.Warehouse.Rendering;

namespace Sparkify.Tests.Models;

public sealed class RenderedStatementTests
{
    [Fact]
    public void A_script_is_split_at_the_semicolons_that_end_a_statement()
    {
        const string Script = """
            -- First; this.
            create function f(bigint) returns bigint immutable as $$ select $1; $$ language sql;

            insert into "a;b" values ('x;''y', 1) /* ; */; -- the end;
            """;

        SqlScript.Split(Script).ShouldBe([
            "create function f(bigint) returns bigint immutable as $$ select $1; $$ language sql",
            "insert into \"a;b\" values ('x;''y', 1) /* ; */",
        ]);
    }

    [Fact]
    public void A_table_says_where_its_rows_lie_and_how_long_its_texts_are()
    {
        var model = Parse("-- dist: session_id", "-- sort: started_at, session_id");

        Ddl.CreateTable("sessions", model, new RedshiftDialect()).ShouldBe("""
            create table if not exists sessions (
                "session_id" bigint not null,
                "started_at" timestamp,
                "place" varchar(65535),
                "level" varchar(4)
            )
            distkey (session_id)
            compound sortkey (started_at, session_id)
            """);
        Ddl.CreateTable("sessions", Parse("-- dist: all"), new RedshiftDialect()).ShouldEndWith("diststyle all");
        Ddl.CreateTable("sessions", model, new DuckDbDialect()).ShouldContain("\"level\" varchar\n)");
    }

    [Theory]
    [InlineData("-- dist: sesion_id", "models/star/sessions.sql line 4: `dist: sesion_id` is no column")]
    [InlineData("-- sort: start", "models/star/sessions.sql line 4: `sort: start` is no column")]
    [InlineData("-- column: plays bigint(4)", "models/star/sessions.sql line 4: `bigint` is no type")]
    [InlineData("-- column: level varchar(0)", "models/star/sessions.sql line 4: `` is no type")]
    public void A_header_that_names_what_is_not_there_is_a_mistake_with_its_line(string line, string message)
    {
        Should.Throw<SparkifyException>(() => Parse(line)).Message.ShouldStartWith(message);
    }

    [Fact]
    public void Every_engine_has_its_statements_with_names_of_their_own()
    {
        foreach (var engine in StatementList.Engines)
        {
            var statements = StatementList.Of(engine);

            statements.Select(statement => (statement.Area, statement.Name)).ShouldBeUnique();
            statements.Select(statement => statement.Area).Distinct().ShouldBe(["tables", "models", "pipeline", "checks", "insight", "truth"], engine);
            ModelSet.Load().Models.Where(model => model.Select.Length > 0)
                .ShouldAllBe(model => statements.Any(statement => statement.Sql.Contains(model.Select, StringComparison.Ordinal)), engine);
        }
    }

    private static Model Parse(params string[] lines)
    {
        string[] file =
        [
            "-- One session.", "-- apply: upsert", "-- key: session_id", .. lines,
            "-- column: session_id bigint", "-- column: started_at timestamp", "-- column: place varchar",
            "-- column: level varchar(4) – free or paid", "", "select 1",
        ];
        return ModelSet.From(new Dictionary<string, string> { ["star/sessions.sql"] = string.Join('\n', file) }).Models[0];
    }
}
