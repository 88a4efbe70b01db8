using Shouldly;

namespace Sparkify.EndToEnd;

/// <summary><c>sparkify config init</c>.</summary>
public sealed class NewSettings
{
    [Fact]
    public async Task Without_a_terminal_and_without_options_the_defaults_are_written_for_the_owner_alone()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Init(folder).EndAsync();

        outcome.ShouldBe(new Outcome(
            0, "wrote dwh.cfg: [WAREHOUSE] URL\n", "See what it means with `sparkify config show`, and whether all works with `sparkify doctor`.\n"));
        folder.IsPrivate("dwh.cfg").ShouldBeTrue();
        Directory.GetFileSystemEntries(folder.Path).ShouldBe([folder.At("dwh.cfg")]);
        (await ShowAsync(folder)).ShouldContain("WAREHOUSE,URL,duckdb:sparkify.duckdb,dwh.cfg [WAREHOUSE]\r\n");
    }

    [Fact]
    public async Task What_was_given_is_what_config_show_reads()
    {
        using var folder = new TemporaryFolder();

        await Init(
            folder, "-w", "duckdb:my star.duckdb", "--from", "s3://bucket/pre", "--genres", "genres/*.cls",
            "--s3-endpoint", "https://minio.example:9000", "--region", "eu-west-1").EndAsync();

        var shown = await ShowAsync(folder);
        shown.ShouldContain("WAREHOUSE,URL,duckdb:my star.duckdb,dwh.cfg [WAREHOUSE]\r\n");
        shown.ShouldContain("S3,LOG_DATA,s3://bucket/pre/log_data,dwh.cfg [S3]\r\n");
        shown.ShouldContain("S3,SONG_DATA,s3://bucket/pre/song_data,dwh.cfg [S3]\r\n");
        shown.ShouldContain("S3,GENRE_DATA,genres/*.cls,dwh.cfg [S3]\r\n");
        shown.ShouldContain("S3,ENDPOINT,https://minio.example:9000,dwh.cfg [S3]\r\n");
        shown.ShouldContain("AWS,REGION,eu-west-1,dwh.cfg [AWS]\r\n");
    }

    [Fact]
    public async Task For_the_sample_it_is_the_example_of_the_repository_and_the_doctor_is_content()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(folder.At("sample"), Repository.Sample);

        await Init(folder, "--from", "sample", "-c", "other.cfg").EndAsync();

        folder.Read("other.cfg").ShouldBe(Repository.Example);
        (await (Run.Sparkify("doctor", "-c", "other.cfg") with { Folder = folder.Path }).EndAsync()).ShouldSucceed();
    }

    [Fact]
    public async Task A_file_that_is_there_is_left_alone_without_yes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("dwh.cfg", "mine");

        var refused = await Init(folder).EndAsync();
        var left = folder.Read("dwh.cfg");
        var agreed = await Init(folder, "--yes").EndAsync();

        refused.ShouldComplain(2, "dwh.cfg is there already.\n          Say --yes to write it anew, or name another file with --config.\n");
        left.ShouldBe("mine");
        agreed.ShouldSucceed();
        folder.Read("dwh.cfg").ShouldContain("URL = duckdb:sparkify.duckdb\n");
        folder.IsPrivate("dwh.cfg").ShouldBeTrue();
    }

    [Theory]
    [InlineData("There is no folder nowhere.\n", "--from", "nowhere")]
    [InlineData("s3://x names no bucket.\n", "--from", "s3://x")]
    [InlineData("`mysql:x` names no warehouse.\n", "-w", "mysql:x")]
    [InlineData("[WAREHOUSE] URL holds a password, and no secret is written to a file.\n", "-w", "postgres://me:hunter2@host/db")]
    public async Task What_would_not_work_or_is_secret_is_not_written(string message, string option, string value)
    {
        using var folder = new TemporaryFolder();

        var outcome = await Init(folder, option, value).EndAsync();

        outcome.ShouldComplain(2, message);
        outcome.Error.ShouldNotContain("hunter2");
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_exit_code_4()
    {
        using var folder = new TemporaryFolder();

        (await Init(folder, "-c", "no/dwh.cfg").EndAsync()).ShouldComplain(4, "no/dwh.cfg cannot be written.\n");
    }

    [Fact]
    public async Task A_terminal_is_asked_until_the_answers_will_do()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(folder.At("sample"), Repository.Sample);

        var outcome = await OnTerminal(folder, "config init", "duckdb\n\nnowhere\nsample\n");

        outcome.ShouldSucceed();
        outcome.Out.ShouldContain("Warehouse [duckdb:sparkify.duckdb]: ");
        outcome.Out.ShouldContain("`duckdb` names no warehouse. Write duckdb:FILE");
        outcome.Out.ShouldContain("There is no folder nowhere.");
        folder.Read("dwh.cfg").ShouldBe(Repository.Example);
    }

    [Theory]
    [InlineData("n\n", 2, "mine")]
    [InlineData("y\n\n\n", 0, null)]
    public async Task A_terminal_is_asked_before_a_file_is_written_anew(string answers, int exitCode, string? left)
    {
        using var folder = new TemporaryFolder();
        folder.Write("dwh.cfg", "mine");

        var outcome = await OnTerminal(folder, "config init", answers);

        outcome.ExitCode.ShouldBe(exitCode, outcome.Out);
        outcome.Out.ShouldContain("dwh.cfg is there already. Write it anew? [y/N] ");
        (folder.Read("dwh.cfg") == "mine").ShouldBe(left is not null);
    }

    [Fact]
    public async Task With_no_input_a_terminal_is_not_asked()
    {
        using var folder = new TemporaryFolder();

        var outcome = await OnTerminal(folder, "config init --no-input", "");

        outcome.ShouldSucceed();
        outcome.Out.ShouldNotContain("Warehouse [");
        outcome.Out.ShouldContain("wrote dwh.cfg: [WAREHOUSE] URL");
    }

    private static Run Init(TemporaryFolder folder, params IReadOnlyList<string> arguments)
    {
        return Run.Sparkify(["config", "init", .. arguments]) with { Folder = folder.Path };
    }

    private static async Task<string> ShowAsync(TemporaryFolder folder)
    {
        return (await (Run.Sparkify("config", "show") with { Folder = folder.Path }).EndAsync()).Out;
    }

    private static Task<Outcome> OnTerminal(TemporaryFolder folder, string arguments, string input)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "The tool `script`, which makes a terminal, is not installed.");
        var line = $"dotnet '{Repository.Program}' {arguments}";
        return (new Run("/usr/bin/script", "-qec", line, "/dev/null") with { Folder = folder.Path, Input = input }).EndAsync();
    }
}
