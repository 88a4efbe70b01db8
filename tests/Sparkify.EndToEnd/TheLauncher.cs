using Shouldly;

namespace Sparkify.EndToEnd;

public sealed class TheLauncher
{
    [Fact]
    public async Task Works_through_a_link_and_from_any_folder()
    {
        using var folder = new TemporaryFolder();
        var link = Path.Combine(folder.Path, "linked");
        File.CreateSymbolicLink(link, Path.Combine(Repository.Root, "sparkify"));

        var outcome = await (new Run(link, "--version") with { Folder = folder.Path }).EndAsync();

        outcome.Error.ShouldBe("");
        outcome.Out.ShouldStartWith("sparkify ");
        outcome.ShouldSucceed();
    }

    [Fact]
    public async Task Hands_on_arguments_and_exit_code()
    {
        var outcome = await new Run(Path.Combine(Repository.Root, "sparkify"), "no such", "command").EndAsync();

        outcome.ShouldBe(new Outcome(2, "", "sparkify: `no such` is no command. See `sparkify --help`.\n"));
    }

    [Fact]
    public async Task Without_the_SDK_it_says_where_to_get_it()
    {
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "bash"), "/bin/bash");
        var environment = new Dictionary<string, string?> { ["PATH"] = folder.Path, ["HOME"] = folder.Path, ["DOTNET_ROOT"] = null };

        var outcome = await (new Run(Path.Combine(Repository.Root, "sparkify"), "--version") with { Environment = environment }).EndAsync();

        outcome.ShouldBe(new Outcome(4, "", """
            sparkify: the .NET SDK 10 is not installed, or not on the PATH.
                      Get it from https://dotnet.microsoft.com/download and run this command again.

            """));
    }
}
