using Shouldly;

namespace Sparkify.EndToEnd;

public sealed class CompletionScripts
{
    [Theory]
    [InlineData("sparkify e", "etl export")]
    [InlineData("sparkify etl s", "show status")]
    [InlineData("sparkify etl --f", "--from --full-refresh")]
    [InlineData("sparkify check --fail-on ", "fail warn")]
    [InlineData("sparkify query -o j", "json jsonl")]
    [InlineData("sparkify completion ", "bash fish pwsh zsh")]
    public async Task Are_told_what_may_come_next(string line, string words)
    {
        var outcome = await Run.Sparkify($"[suggest:{line.Length}]", line).EndAsync();

        outcome.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ShouldBe(words.Split(' '));
    }

    [Fact]
    public async Task Offer_long_options_only_and_no_slash()
    {
        var outcome = await Run.Sparkify("[suggest:10]", "sparkify -").EndAsync();

        outcome.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(word => word.StartsWith("--"));
    }

    [Fact]
    public async Task Bash_completes_with_the_script()
    {
        using var folder = new TemporaryFolder();
        var script = await Run.Sparkify("completion", "bash").EndAsync();
        var path = folder.Write("complete.sh", $$"""
            {{script.Out}}
            sparkify() { dotnet "{{Repository.Program}}" "$@"; }
            COMP_LINE='sparkify rejects ex' COMP_POINT=19 COMP_CWORD=2 COMP_WORDS=(sparkify rejects ex)
            _sparkify
            printf '%s\n' "${COMPREPLY[@]}"
            """);

        var outcome = await new Run("bash", path).EndAsync();

        outcome.ShouldBe(new Outcome(0, "export\n", ""));
    }
}
