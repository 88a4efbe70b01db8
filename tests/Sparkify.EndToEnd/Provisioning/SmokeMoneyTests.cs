using Shouldly;

namespace Sparkify.EndToEnd.Provisioning;

/// <summary>What <c>sparkify smoke --with-infra</c> asks before it costs money, and what it leaves behind.</summary>
public sealed class SmokeMoneyTests
{
    private static readonly string[] _smoke = ["smoke", "--with-infra", "--allow-cidr", "203.0.113.7/32"];

    [Fact]
    public async Task Nothing_is_made_before_somebody_says_yes()
    {
        using var scene = Scene();

        var outcome = await RunAsync(scene);

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("about $1.09 per hour");
        outcome.Error.ShouldContain("`sparkify smoke --with-infra` asks before it makes anything, and there is nobody to ask.");
        scene.Cloud.Stack.Status.ShouldBeNull();
        scene.Cloud.Requests.ShouldNotContain(request => request.Action == "ExecuteChangeSet");
        File.Exists(Path.Combine(scene.Folder, "smoke-report.json")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_warehouse_that_was_there_before_is_neither_tried_nor_destroyed()
    {
        using var scene = Scene();
        scene.Cloud.Stack.Stand();

        var outcome = await RunAsync(scene, "--name", "sparkify-dw", "--yes");

        outcome.ShouldComplain(1, "There is a sparkify-dw in us-west-2 already (CREATE_COMPLETE), and the test destroys only what it made.\n");
        scene.Cloud.Requests.ShouldNotContain(request => request.Action == "DeleteStack" || request.Action == "CreateChangeSet");
    }

    [Theory]
    [InlineData("[DWH]\n", new[] { "--yes" }, "No place in S3 is set for the test's objects.")]
    [InlineData("[S3]\nSTAGING = s3://bucket/staging\n", new[] { "--yes", "-w", "redshift://me@host/db" }, "--with-infra makes the cluster itself, and --warehouse names another.")]
    public async Task What_is_missing_is_said_before_it_costs_money(string settings, string[] arguments, string message)
    {
        using var scene = Scene();
        await File.WriteAllTextAsync(Path.Combine(scene.Folder, "dwh.cfg"), settings, TestContext.Current.CancellationToken);

        (await RunAsync(scene, arguments)).ShouldComplain(2, $"{message}\n");
        scene.Cloud.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_creation_that_fails_is_cleared_away()
    {
        using var scene = Scene();
        scene.Cloud.Stack.Creation = [new("CREATE_IN_PROGRESS"), new("ROLLBACK_COMPLETE", ("Cluster", "CREATE_FAILED", "InsufficientClusterCapacity"))];

        var outcome = await RunAsync(scene, "--yes");

        outcome.ExitCode.ShouldBe(1, outcome.Error);
        outcome.Error.ShouldContain("fail  provision: CloudFormation could not bring about Cluster");
        outcome.Error.ShouldContain("pass  destroy: AWS was asked: nothing of it is left");
        scene.Cloud.Stack.Status.ShouldBe("DELETE_COMPLETE");
    }

    [Fact]
    public async Task What_is_left_is_named_with_the_command_that_ends_it()
    {
        using var scene = Scene();
        scene.Cloud.Warehouse.Endpoint = ("127.0.0.1", 9, "sparkify", "sparkify");
        scene.Cloud.Warehouse.Stays = true;

        var outcome = await RunAsync(scene, "--yes");

        outcome.ExitCode.ShouldBe(1, outcome.Error);
        outcome.Error.ShouldContain("fail  connect: ");
        outcome.Error.ShouldContain("fail  destroy: The stack sparkify-smoke is gone, and there is still: the cluster sparkify-smoke (available), the administrator's secret.");
        outcome.Error.ShouldContain("aws redshift delete-cluster --cluster-identifier sparkify-smoke --skip-final-cluster-snapshot");
        outcome.Error.ShouldContain("Something may be left that costs money. `sparkify provision destroy --name sparkify-smoke` tries again.");
    }

    [Fact]
    public async Task Stopped_while_it_is_made_it_is_destroyed()
    {
        using var scene = Scene();
        var go = Path.Combine(scene.Folder, "go");
        scene.Cloud.Fault = request =>
        {
            if (request.Action == "ExecuteChangeSet")
            {
                File.WriteAllText(go, "");
            }

            return null;
        };
        scene.Cloud.Stack.Creation = [.. Enumerable.Repeat(new StackStep("CREATE_IN_PROGRESS"), 1000)];
        var smoke = $"dotnet '{Repository.Program}' {string.Join(' ', _smoke)} --yes";
        var script = $"{smoke} & p=$!; while [ ! -e go ]; do sleep 0.1; done; sleep 0.5; kill -TERM $p; wait $p";

        var outcome = await (new Run("bash", "-c", script) with { Folder = scene.Folder, Environment = scene.Variables }).EndAsync();

        outcome.ExitCode.ShouldBe(130, outcome.Error);
        outcome.Error.ShouldContain("Stopping: sparkify-smoke is destroyed first.");
        outcome.Error.ShouldEndWith("sparkify: Stopped. The warehouse sparkify-smoke is gone.\n");
        scene.Cloud.Stack.Status.ShouldBe("DELETE_COMPLETE");
        scene.Cloud.Violations.ShouldBeEmpty();
        File.Exists(Path.Combine(scene.Folder, "smoke-report.json")).ShouldBeTrue();
    }

    private static CloudScene Scene()
    {
        var scene = new CloudScene();
        File.WriteAllText(Path.Combine(scene.Folder, "dwh.cfg"), "[S3]\nSTAGING = s3://bucket/staging\n");
        return scene;
    }

    private static async Task<Outcome> RunAsync(CloudScene scene, params IReadOnlyList<string> arguments)
    {
        var outcome = await (Run.Sparkify([.. _smoke, .. arguments]) with { Folder = scene.Folder, Environment = scene.Variables }).EndAsync();
        scene.Cloud.Violations.ShouldBeEmpty();
        return outcome;
    }
}
