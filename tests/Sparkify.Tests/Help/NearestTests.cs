using Shouldly;
using Sparkify.Cli.Help;

namespace Sparkify.Tests.Help;

public sealed class NearestTests
{
    private static readonly string[] _commands = ["etl", "tables", "rejects", "check", "query", "config", "completion"];

    [Theory]
    [InlineData("qurey", "query")]
    [InlineData("elt", "etl")]
    [InlineData("table", "tables")]
    [InlineData("comp", "completion")]
    [InlineData("reject", "rejects")]
    [InlineData("chekc", "check")]
    public void A_slip_finds_the_command(string typed, string meant)
    {
        Nearest.To(typed, _commands).ShouldBe(meant);
    }

    [Theory]
    [InlineData("dashboard")]
    [InlineData("x")]
    [InlineData("")]
    public void Another_word_finds_none(string typed)
    {
        Nearest.To(typed, _commands).ShouldBeNull();
    }
}
