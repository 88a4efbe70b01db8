using Shouldly;

namespace Sparkify.EndToEnd.Provisioning;

public sealed class TemplateLint
{
    [Theory]
    [InlineData("")]
    [InlineData("--serverless")]
    public async Task The_printed_template_passes_cfn_lint(string kind)
    {
        if (!await Tools.IsHereAsync("cfn-lint", "--version"))
        {
            return;
        }

        using var folder = new TemporaryFolder();
        string[] flags = ["provision", "template", "--from", "s3://udacity-dend/log_data", "--from", "s3://other/x.json", "--out", "warehouse.json"];
        var printed = await (Run.Sparkify([.. flags, .. kind.Split(' ', StringSplitOptions.RemoveEmptyEntries)]) with { Folder = folder.Path }).EndAsync();

        var lint = await (new Run("cfn-lint", "--template", "warehouse.json") with { Folder = folder.Path }).EndAsync();

        printed.ShouldSucceed();
        lint.ExitCode.ShouldBe(0, lint.Out + lint.Error);
        lint.Out.Trim().ShouldBe("");
    }
}
