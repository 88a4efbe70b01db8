using Shouldly;

namespace Sparkify.EndToEnd;

public sealed class Terminals
{
    private const string Bold = "\u001b[1m";

    [Fact]
    public async Task A_pipe_gets_CSV_without_any_escape()
    {
        var outcome = await Run.Sparkify("config", "show").EndAsync();

        outcome.Out.ShouldStartWith("section,key,value,origin\r\n");
        outcome.Out.ShouldNotContain('\u001b');
    }

    [Fact]
    public async Task A_terminal_gets_a_table_with_a_bold_header()
    {
        var outcome = await OnTerminal("config show").EndAsync();

        outcome.Out.ShouldContain($"{Bold}section    key");
    }

    [Theory]
    [InlineData("config show", "1")]
    [InlineData("config show --no-color", null)]
    public async Task Colour_can_be_refused(string arguments, string? noColor)
    {
        var run = OnTerminal(arguments);

        var outcome = await (run with { Environment = new Dictionary<string, string?> { ["NO_COLOR"] = noColor } }).EndAsync();

        outcome.Out.ShouldContain("section    key");
        outcome.Out.ShouldNotContain(Bold);
    }

    [Theory]
    [InlineData("json", "[\n{\"section\":\"WAREHOUSE\",")]
    [InlineData("jsonl", "{\"section\":\"WAREHOUSE\",")]
    [InlineData("tsv", "section\tkey\tvalue\torigin\n")]
    [InlineData("markdown", "| section | key | value | origin |\n| --- | --- | --- | --- |\n")]
    [InlineData("table", "section    key ")]
    public async Task A_format_can_be_chosen(string format, string start)
    {
        var outcome = await Run.Sparkify("config", "show", "-o", format).EndAsync();

        outcome.Out.ShouldStartWith(start);
    }

    [Fact]
    public async Task A_file_is_written_in_the_format_of_its_ending()
    {
        using var folder = new TemporaryFolder();
        var path = folder.At("settings.json");

        var outcome = await Run.Sparkify("config", "show", "--out", path).EndAsync();

        outcome.Out.ShouldBe("");
        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldStartWith("[\n{\"section\":");
    }

    [Fact]
    public async Task A_reader_that_goes_away_is_no_failure()
    {
        var outcome = await new Run("bash", "-c", $"set -o pipefail; dotnet '{Repository.Program}' --help | head -1").EndAsync();

        outcome.ShouldSucceed();
        outcome.Error.ShouldBe("");
    }

    /// <summary>A pseudo-terminal by <c>script</c> of util-linux.</summary>
    private static Run OnTerminal(string arguments)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "The tool `script`, which makes a terminal, is not installed.");
        return new Run("/usr/bin/script", "-qec", $"dotnet '{Repository.Program}' {arguments}", "/dev/null");
    }
}
