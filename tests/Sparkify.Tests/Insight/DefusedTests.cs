using Shouldly;
using Sparkify.Exports;

namespace Sparkify.Tests.Insight;

public sealed class DefusedTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1 (Remix)", "'+1 (Remix)")]
    [InlineData("-", "'-")]
    [InlineData("@home", "'@home")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("+44", "+44")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public void Only_what_could_be_a_formula_changes(string text, string safe)
    {
        Defused.Text(text).ShouldBe(safe);
    }
}
