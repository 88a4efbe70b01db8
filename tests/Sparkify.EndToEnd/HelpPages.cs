using Shouldly;

namespace Sparkify.EndToEnd;

public sealed class HelpPages
{
    public static TheoryData<string> Commands { get; } =
    [
        "", "etl", "etl run", "etl plan", "etl status", "etl history", "etl show", "etl retry", "etl rollback",
        "tables", "tables create", "tables drop", "tables reset", "tables list", "tables describe",
        "rejects", "rejects list", "rejects show", "rejects export", "rejects retry",
        "check", "check run", "check list", "check show", "demo", "ask", "ask show", "query", "sql", "sql render", "serve", "report", "report build", "export", "generate", "generate verify", "provision", "provision plan", "provision apply", "provision status", "provision pause",
        "provision resume", "provision destroy", "provision template", "provision cost", "doctor", "smoke", "config", "config init", "config show", "completion", "completion bash",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Read_as_they_were_agreed_and_fit_80_columns(string command)
    {
        var outcome = await Run.Sparkify([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).EndAsync();

        outcome.ShouldSucceed();
        outcome.Error.ShouldBe("");
        outcome.Out.Split('\n').ShouldAllBe(line => line.Length <= 80);
        Snapshot.Matches($"help {command}".Trim().Replace(' ', '-'), outcome.Out);
    }

    [Fact]
    public async Task Without_a_command_the_help_is_shown()
    {
        var outcome = await Run.Sparkify().EndAsync();

        outcome.ShouldSucceed();
        outcome.Out.ShouldBe((await Run.Sparkify("-h").EndAsync()).Out);
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        var outcome = await Run.Sparkify("--version").EndAsync();

        outcome.ShouldSucceed();
        outcome.Out.ShouldMatch("^sparkify [0-9]+\\.[0-9]+\\.[0-9]+\n$");
    }
}
