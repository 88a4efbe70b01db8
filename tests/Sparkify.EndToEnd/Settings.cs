using Shouldly;

namespace Sparkify.EndToEnd;

public sealed class Settings
{
    private const string File = """
        [WAREHOUSE]
        URL = 'duckdb:file.duckdb'
        [CLUSTER]
        DB_PASSWORD = hunter2
        [S3]
        LOG_DTA = x
        """;

    [Fact]
    public async Task A_flag_beats_the_environment_that_beats_the_file_that_beats_the_default()
    {
        using var folder = new TemporaryFolder();
        var show = Run.Sparkify("config", "show") with { Folder = folder.Path };
        var environment = new Dictionary<string, string?> { ["SPARKIFY_WAREHOUSE"] = "duckdb:env.duckdb" };

        (await show.EndAsync()).Out.ShouldContain("WAREHOUSE,URL,duckdb:sparkify.duckdb,default\r\n");
        folder.Write("dwh.cfg", File);
        (await show.EndAsync()).Out.ShouldContain("WAREHOUSE,URL,duckdb:file.duckdb,dwh.cfg [WAREHOUSE]\r\n");
        (await (show with { Environment = environment }).EndAsync()).Out.ShouldContain("WAREHOUSE,URL,duckdb:env.duckdb,SPARKIFY_WAREHOUSE\r\n");
        var flagged = show with { Environment = environment, Arguments = [.. show.Arguments, "-w", "duckdb:flag.duckdb"] };
        (await flagged.EndAsync()).Out.ShouldContain("WAREHOUSE,URL,duckdb:flag.duckdb,--warehouse\r\n");
    }

    [Fact]
    public async Task Secrets_are_masked_and_warned_about()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("other.cfg", File);

        var outcome = await Run.Sparkify("config", "show", "-c", path).EndAsync();

        outcome.ShouldSucceed();
        outcome.Out.ShouldContain($"CLUSTER,DB_PASSWORD,********,{path} [CLUSTER]\r\n");
        outcome.Error.ShouldContain($"{path} holds secrets: [CLUSTER] DB_PASSWORD.");
        (outcome.Out + outcome.Error).ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task A_mistyped_key_is_told()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("other.cfg", File);

        var outcome = await Run.Sparkify("config", "show", "-c", path).EndAsync();

        outcome.Error.ShouldContain("[S3] LOG_DTA is no known key. Did you mean [S3] LOG_DATA?");
    }

    [Fact]
    public async Task The_example_file_is_understood_to_the_last_key()
    {
        var outcome = await Run.Sparkify("config", "show", "-c", Path.Combine(Repository.Root, "dwh.example.cfg")).EndAsync();

        outcome.ShouldSucceed();
        outcome.Error.ShouldBe("");
    }

    [Fact]
    public async Task A_configuration_that_is_not_there_is_exit_code_4()
    {
        var outcome = await Run.Sparkify("config", "show", "-c", "/nowhere/dwh.cfg").EndAsync();

        outcome.ExitCode.ShouldBe(4);
        outcome.Error.ShouldStartWith("sparkify: There is no configuration file /nowhere/dwh.cfg.\n");
    }
}
