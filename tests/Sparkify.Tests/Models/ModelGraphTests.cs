using Shouldly;
using Sparkify.Models;

namespace Sparkify.Tests.Models;

public sealed class ModelGraphTests
{
    private const string Header = "-- One row.\n-- apply: temp\n-- column: a integer\n\n";

    [Fact]
    public void Models_that_read_each_other_in_a_circle_are_named_with_file_and_line()
    {
        var problem = Should.Throw<SparkifyException>(() => ModelSet.From(new Dictionary<string, string>
        {
            ["star/one.sql"] = Header + "select a\nfrom two\n",
            ["star/two.sql"] = Header + "select a\nfrom three\n",
            ["star/three.sql"] = Header + "select a from one\n",
        }));

        problem.Problem.ShouldBe("models/star/three.sql line 5: models read each other in a circle: one -> two -> three -> one.");
    }

    [Fact]
    public void A_name_that_no_file_builds_is_told_with_file_and_line()
    {
        var problem = Should.Throw<SparkifyException>(() => ModelSet.From(new Dictionary<string, string>
        {
            ["star/one.sql"] = Header + "select a\nfrom one\n\ninner join\n    songz\n    on true\n",
        }));

        problem.Problem.ShouldBe("models/star/one.sql line 9: no file builds `songz`.");
    }

    [Theory]
    [InlineData("-- One row.\n-- column: a integer\n\nselect a\n", "models/star/one.sql line 1: the header has no `apply:`.")]
    [InlineData("-- One row.\n-- apply: twice\n", "models/star/one.sql line 2: `apply: twice` is not known; there are view, temp, append, upsert, replace, reader, pipeline.")]
    [InlineData("-- One row.\n-- apply: temp\n-- column: a json\n", "models/star/one.sql line 3: `json` is no type that every engine has; there are varchar, bigint, integer, smallint, double precision, timestamp, date, boolean.")]
    [InlineData("-- One row.\n-- aply: temp\n", "models/star/one.sql line 2: `aply:` is no header;")]
    [InlineData("-- One row.\n-- apply: temp\n-- when: nothing\n\nselect 1 as a\n", "models/star/one.sql line 3: no file builds `nothing`.")]
    [InlineData("select 1 as a\n", "models/star/one.sql line 1: the first line must say what one row is.")]
    public void A_header_that_cannot_be_understood_is_told_with_file_and_line(string text, string problem)
    {
        Should.Throw<SparkifyException>(() => ModelSet.From(new Dictionary<string, string> { ["star/one.sql"] = text }))
            .Problem.ShouldStartWith(problem);
    }

    [Fact]
    public void Models_are_built_after_what_they_read_and_before_what_they_read_as_it_was()
    {
        var order = ModelSet.From(new Dictionary<string, string>
        {
            ["star/a.sql"] = Header + "select a from b\n",
            ["star/b.sql"] = Header + "select 1 as a\n",
            ["star/c.sql"] = "-- One row.\n-- apply: temp\n-- before: b\n-- column: a integer\n\nselect a from b\n",
        }).Models.Select(model => model.Name);

        order.ShouldBe(["c", "b", "a"]);
    }

    [Theory]
    [InlineData("with x as (select 1 as a from b) select a from x\n", new[] { "b" })]
    [InlineData("select extract(hour from moment) as a from b -- from c\n", new[] { "b" })]
    [InlineData("select a from b where a in (select d.a from d)\n", new[] { "b", "d" })]
    public void The_tables_a_select_reads_stand_behind_from_and_join(string select, string[] tables)
    {
        TableNames.Of(select, 1).Select(table => table.Name).ShouldBe(tables);
    }

    [Fact]
    public void What_is_pruned_goes_after_what_refers_to_it()
    {
        var order = PruneOrder.Of(ModelSet.Load().Models).Select(model => model.Name).ToList();

        order.IndexOf("logged_users").ShouldBeLessThan(order.IndexOf("users"));
        order.IndexOf("users").ShouldBeLessThan(order.IndexOf("user_levels"));
        order.IndexOf("logged_songs").ShouldBeLessThan(order.IndexOf("songs"));
        order.IndexOf("songs").ShouldBeLessThan(order.IndexOf("artists"));
    }
}
