using System.Text.Json;
using Shouldly;

namespace Sparkify.EndToEnd.Simulation;

public sealed class TheGenerateCommand : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Its_data_load_and_verify_and_a_changed_truth_is_found_out()
    {
        var report = await On("generate", "--to", "city", "--users", "50", "--days", "4", "--songs", "200", "-o", "json", "-q");
        (await On("etl", "--from", "city", "-q")).ShouldSucceed();
        var same = await On("generate", "verify", "city");
        var truth = _folder.At("city", "truth.json");
        var events = JsonElement.Parse(report.Out).GetProperty("events").GetInt64();
        await File.WriteAllTextAsync(
            truth,
            (await File.ReadAllTextAsync(truth, TestContext.Current.CancellationToken)).Replace($"\"events\": {events},", $"\"events\": {events + 1},", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        var different = await On("generate", "verify", "city", "-o", "csv");

        same.ShouldSucceed();
        same.Out.ShouldBe("");
        same.Error.ShouldMatch("^[0-9]+ facts compared: the warehouse says the same.\n$");
        different.ExitCode.ShouldBe(3);
        different.Out.ShouldBe($"section,fact,expected,found\r\ntables,events,{events + 1},{events}\r\n");
    }

    [Fact]
    public async Task A_folder_that_is_in_use_stays_as_it_is_unless_it_holds_a_simulation()
    {
        _folder.Write("mine/log_data/a.json", "{}");
        var refused = await On("generate", "--to", "mine", "--users", "5", "--days", "1", "--songs", "20", "--replace");
        await On("generate", "--to", "city", "--users", "5", "--days", "3", "--songs", "20");
        var again = await On("generate", "--to", "city", "--users", "5", "--days", "1", "--songs", "20");
        var replaced = await On("generate", "--to", "city", "--users", "5", "--days", "1", "--songs", "20", "--replace", "-q");

        refused.ExitCode.ShouldBe(2);
        File.Exists(_folder.At("mine", "log_data", "a.json")).ShouldBeTrue();
        again.ExitCode.ShouldBe(2);
        again.Error.ShouldBe("sparkify: city is not empty.\n          Name another one, or say --replace if it holds an earlier simulation.\n");
        replaced.ShouldSucceed();
        Directory.GetFiles(_folder.At("city", "log_data"), "*", SearchOption.AllDirectories).Length.ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData("generate", "sparkify: `sparkify generate` needs `--to DIR`.")]
    [InlineData("generate --to x --songs 5000000", "sparkify: `--songs 5000000` is more than 4,000,000.")]
    [InlineData("generate --to x --chaos much", "sparkify: `--chaos much` is no whole number from 0 to 1,000, and no list such as late=5,misdecoded=20.")]
    [InlineData("generate --to x --chaos late=5,lost=1", "sparkify: `--chaos lost=1` names no kind of fault.\n          Kinds are malformed, trailing_content, ")]
    [InlineData("generate --to x --chaos late=600,quoted=500", "sparkify: `--chaos late=600,quoted=500` spoils more than 1,000 of 1,000 events.")]
    [InlineData("generate --to x --days 0", "sparkify: `--days 0` leaves nothing to simulate.")]
    [InlineData("generate --to x --start yesterday", "sparkify: `--start yesterday` is no date from 2000-01-01 to 2099-12-31.")]
    [InlineData("generate --to x --eventsim none.json", "sparkify: none.json does not exist.")]
    [InlineData("generate verify none", "sparkify: none/truth.json does not exist.")]
    public async Task Wrong_use_is_answered_with_exit_code_2(string arguments, string answer)
    {
        var outcome = await On(arguments.Split(' '));

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldStartWith(answer);
        Directory.Exists(_folder.At("x")).ShouldBeFalse();
    }

    public void Dispose()
    {
        _folder.Dispose();
    }

    private Task<Outcome> On(params IReadOnlyList<string> arguments)
    {
        return (Run.Sparkify(arguments) with { Folder = _folder.Path }).EndAsync();
    }
}
