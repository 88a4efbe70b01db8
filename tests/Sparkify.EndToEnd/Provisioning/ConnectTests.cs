using Shouldly;

namespace Sparkify.EndToEnd.Provisioning;

/// <summary>Why <c>-w redshift</c> cannot be connected to, as a stand-in for AWS tells it.</summary>
public sealed class ConnectTests
{
    private static readonly string[] _query = ["query", "select 1", "-w", "redshift"];

    [Fact]
    public async Task Where_nothing_was_made_it_is_said_how_to_make_it()
    {
        using var scene = new CloudScene();

        var outcome = await QueryAsync(scene);

        outcome.ShouldComplain(4, "The warehouse sparkify-dw in us-west-2 cannot be connected to: there is none of this name.\n");
        outcome.Error.ShouldContain("`sparkify provision apply`");
    }

    [Theory]
    [InlineData("CREATE_IN_PROGRESS", "available", 5, "it is not complete yet: CREATE_IN_PROGRESS.", "`sparkify provision apply`")]
    [InlineData("CREATE_COMPLETE", "paused", 5, "it is paused.", "`sparkify provision resume`")]
    [InlineData("CREATE_COMPLETE", "resuming", 5, "it is not complete yet: CREATE_COMPLETE.", "run this again")]
    [InlineData("ROLLBACK_COMPLETE", null, 4, "its stack is ROLLBACK_COMPLETE and there is no warehouse.", "`sparkify provision apply")]
    public async Task Each_state_has_its_remedy(string stack, string? cluster, int exitCode, string why, string remedy)
    {
        using var scene = new CloudScene();
        scene.Cloud.Stack.Stand();
        (scene.Cloud.Stack.Status, scene.Cloud.Warehouse.Status) = (stack, cluster);

        var outcome = await QueryAsync(scene);

        outcome.ShouldComplain(exitCode, $"The warehouse sparkify-dw in us-west-2 cannot be connected to: {why}\n");
        outcome.Error.ShouldContain(remedy);
    }

    [Fact]
    public async Task Without_credentials_a_host_may_be_set_instead()
    {
        using var scene = new CloudScene();
        var nobody = scene.Variables.ToDictionary(pair => pair.Key, pair => pair.Key.Contains("KEY", StringComparison.Ordinal) ? null : pair.Value);

        var outcome = await (Run.Sparkify(_query) with { Folder = scene.Folder, Environment = nobody }).EndAsync();

        outcome.ShouldComplain(4, "No host is set, and AWS cannot be asked where sparkify-dw is. No AWS credentials were found.\n");
        outcome.Error.ShouldContain("Or set [CLUSTER] HOST of dwh.cfg.");
    }

    [Theory]
    [InlineData(400, "AccessDeniedException", "These credentials may not do secretsmanager:GetSecretValue.")]
    [InlineData(400, "ResourceNotFoundException", $"There is no secret {FakeWarehouse.SecretArn} in us-west-2.")]
    public async Task A_secret_that_may_not_be_read_is_named(int status, string code, string message)
    {
        using var scene = new CloudScene();
        scene.Cloud.Stack.Stand();
        scene.Cloud.Fault = request => request.Action == "GetSecretValue" ? CloudAnswer.Refuse(status, code, "Said by AWS.") : null;

        (await QueryAsync(scene)).ShouldComplain(4, $"{message}\n");
    }

    [Theory]
    [InlineData("no JSON, pass-word-1")]
    [InlineData("""{"username":"sparkify","key":"pass-word-1"}""")]
    [InlineData("[\"pass-word-1\"]")]
    public async Task A_secret_of_another_kind_is_refused_and_never_shown(string text)
    {
        using var scene = new CloudScene();
        scene.Cloud.Stack.Stand();
        scene.Cloud.Warehouse.SecretText = text;

        var outcome = await QueryAsync(scene, "--debug");

        outcome.ExitCode.ShouldBe(4);
        outcome.Error.ShouldContain($"The secret {FakeWarehouse.SecretArn} holds no username and password.");
        (outcome.Out + outcome.Error).ShouldNotContain("pass-word-1");
    }

    [Fact]
    public async Task The_doctor_says_it_too()
    {
        using var scene = new CloudScene();

        var outcome = await RunAsync(scene, "doctor", "-w", "redshift");

        outcome.ExitCode.ShouldBe(4, outcome.Out);
        outcome.Out.ShouldContain("there is none of this name (--warehouse)");
    }

    private static Task<Outcome> QueryAsync(CloudScene scene, params IReadOnlyList<string> more) => RunAsync(scene, [.. _query, .. more]);

    private static async Task<Outcome> RunAsync(CloudScene scene, params IReadOnlyList<string> arguments)
    {
        var outcome = await (Run.Sparkify(arguments) with { Folder = scene.Folder, Environment = scene.Variables }).EndAsync();
        scene.Cloud.Violations.ShouldBeEmpty();
        return outcome;
    }
}
