using Shouldly;

namespace Sparkify.EndToEnd;

public sealed class MistypedCommands
{
    [Theory]
    [InlineData("qurey", "sparkify: `qurey` is no command. Did you mean `query`? See `sparkify --help`.")]
    [InlineData("dashboard", "sparkify: `dashboard` is no command. See `sparkify --help`.")]
    [InlineData("@file", "sparkify: `@file` is no command. See `sparkify --help`.")]
    [InlineData("etl rnu", "sparkify: `rnu` is no command of `sparkify etl`. Did you mean `run`? See `sparkify etl --help`.")]
    [InlineData("etl --form sample", "sparkify: `--form` is no option of `sparkify etl`. Did you mean `--from`? See `sparkify etl --help`.")]
    [InlineData("--wharehouse x", "sparkify: `--wharehouse` is no option. Did you mean `--warehouse`? See `sparkify --help`.")]
    [InlineData("tables", "sparkify: `sparkify tables` wants a command: create, drop, reset, list, describe. See `sparkify tables --help`.")]
    [InlineData("tables describe", "sparkify: `sparkify tables describe` wants a value: TABLE. See `sparkify tables describe --help`.")]
    [InlineData("etl --from", "sparkify: `--from` wants a value: DIR. See `sparkify etl --help`.")]
    [InlineData("rejects export", "sparkify: `sparkify rejects export` needs `--to FILE`. See `sparkify rejects export --help`.")]
    [InlineData("query select 1", "sparkify: `sparkify query` has no use for `1`. Is a pair of quotes missing? See `sparkify query --help`.")]
    [InlineData("check -o xml", "sparkify: `xml` is no value of `--output`: choose table, json, jsonl, csv, tsv, markdown, parquet. See `sparkify check --help`.")]
    [InlineData("rejects --limit few", "sparkify: `--limit few` is no whole number from 0 to 2,147,483,647. See `sparkify rejects --help`.")]
    [InlineData("etl -w a -w b", "sparkify: `-w` is given 2 times and can have one value. See `sparkify etl --help`.")]
    public async Task Are_answered_in_one_line_and_with_exit_code_2(string arguments, string answer)
    {
        var outcome = await Run.Sparkify(arguments.Split(' ')).EndAsync();

        outcome.ShouldBe(new Outcome(2, "", answer + "\n"));
    }

    [Fact]
    public async Task A_query_without_SQL_says_the_three_ways_to_give_it()
    {
        var outcome = await Run.Sparkify("query").EndAsync();

        outcome.ShouldBe(new Outcome(2, "", "sparkify: `sparkify query` wants SQL: in quotes, with -f FILE, or - for stdin. See `sparkify query --help`.\n"));
    }

    [Fact]
    public async Task A_run_without_sources_names_the_flags()
    {
        using var folder = new TemporaryFolder();

        var outcome = await (Run.Sparkify("etl") with { Folder = folder.Path }).EndAsync();

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldBe("""
            sparkify: Nothing says what to load.
                      Name a folder with --from, or files with --logs, --songs and --genres, or write [S3] LOG_DATA and SONG_DATA in dwh.cfg.

            """);
    }

    [Theory]
    [InlineData("--from", "/nowhere", "sparkify: There is no folder /nowhere.\n")]
    [InlineData("--from", "s3://", "sparkify: s3:// names no bucket.\n")]
    [InlineData("--logs", "s3:///log_data", "sparkify: s3:///log_data names no bucket.\n")]
    public async Task A_source_that_cannot_be_is_named(string flag, string value, string start)
    {
        var outcome = await Run.Sparkify("etl", flag, value).EndAsync();

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldStartWith(start);
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("reset")]
    public async Task Nothing_is_dropped_without_a_terminal_or_yes(string command)
    {
        var outcome = await Run.Sparkify("tables", command).EndAsync();

        outcome.ShouldBe(new Outcome(2, "", $"""
            sparkify: `sparkify tables {command}` asks before it drops anything, and there is nobody to ask.
                      Say --yes if you mean it.

            """));
    }

    [Fact]
    public async Task A_warehouse_of_an_unknown_kind_is_wrong_use()
    {
        var outcome = await Run.Sparkify("query", "select 1", "-w", "oracle://x").EndAsync();

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldStartWith("sparkify: `oracle://x` names no warehouse.");
    }
}
