using System.Text.RegularExpressions;
using Shouldly;
using Sparkify.Models;

namespace Sparkify.Tests.Models;

public sealed partial class FunctionFileTests
{
    // PostgreSQL and Redshift make their other functions of it; no model calls it.
    private const string Inner = "trimmed";

    [Theory]
    [InlineData("postgres")]
    [InlineData("redshift")]
    public void Every_engine_has_the_functions_that_the_models_call(string engine)
    {
        Names(engine).Except([Inner]).Order().ShouldBe(Names("duckdb").Order());
    }

    private static IEnumerable<string> Names(string engine) =>
        Function().Matches(ModelSet.Load().Functions[engine]).Select(function => function.Groups[1].Value);

    [GeneratedRegex(@"^create or replace (?:macro|function) ([a-z_]+)", RegexOptions.Multiline)]
    private static partial Regex Function();
}
