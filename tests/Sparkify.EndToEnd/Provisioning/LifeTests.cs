using System.Text.Json;
using Shouldly;
using Sparkify.Provisioning;
using Sparkify.Sources.S3;

namespace Sparkify.EndToEnd.Provisioning;

/// <summary>Status, pause, resume and destroy, against a stand-in for AWS.</summary>
public sealed class LifeTests
{
    [Fact]
    public async Task The_status_of_nothing_is_that_there_is_nothing()
    {
        using var scene = new CloudScene();

        var lines = await scene.RunAsync("status");
        var json = JsonElement.Parse((await scene.RunAsync("status", "-o", "json")).Out);

        lines.ShouldSucceed();
        lines.Out.ShouldBe("warehouse  there is none called sparkify-dw in us-west-2\n");
        json.GetProperty("state").GetString().ShouldBe("absent");
        json.GetProperty("dollars_per_hour").GetDecimal().ShouldBe(0);
    }

    [Fact]
    public async Task The_status_reminds_of_what_it_costs_and_names_the_secret_without_reading_it()
    {
        using var scene = new CloudScene();
        scene.Cloud.Stack.Stand();

        var outcome = await scene.RunAsync("status");

        outcome.Out.ShouldContain("sparkify-dw in us-west-2, available (stack CREATE_COMPLETE)");
        outcome.Out.ShouldContain("about $1.09 per hour, $793 per month");
        outcome.Out.ShouldContain("nothing else stops it");
        outcome.Out.ShouldContain($"in Secrets Manager, {FakeWarehouse.SecretArn}");
        scene.Cloud.Requests.ShouldNotContain(request => request.Action == "GetSecretValue");
    }

    [Fact]
    public async Task A_cluster_is_paused_and_resumed_and_twice_is_as_good_as_once()
    {
        using var scene = new CloudScene();
        scene.Cloud.Stack.Stand();

        (await scene.RunAsync("pause")).Error.ShouldBe("sparkify-dw is paused: only its storage costs money. Go on with `sparkify provision resume`.\n");
        (await scene.RunAsync("pause")).ShouldSucceed();
        (await scene.RunAsync("status")).Out.ShouldContain("storage only, while it is paused");
        (await scene.RunAsync("resume")).Error.ShouldStartWith("sparkify-dw is available, and every hour costs money again.");

        scene.Cloud.Requests.Count(request => request.Action == "PauseCluster").ShouldBe(1);
    }

    [Fact]
    public async Task What_is_neither_running_nor_paused_is_not_paused()
    {
        using var scene = new CloudScene();
        (await scene.RunAsync("pause")).ShouldComplain(1, "There is no cluster sparkify-dw.\n");
        scene.Cloud.Stack.Stand();
        scene.Cloud.Warehouse.Status = "modifying";
        (await scene.RunAsync("pause")).ShouldComplain(5, "sparkify-dw is modifying, so it cannot go on to be paused.\n");
        scene.Cloud.Stack.Stand("serverless");
        (await scene.RunAsync("pause")).ShouldComplain(2, "sparkify-dw is serverless: it rests by itself and cannot be paused.\n");
    }

    [Theory]
    [InlineData("provisioned")]
    [InlineData("serverless")]
    public async Task Destroying_asks_AWS_whether_anything_is_left(string kind)
    {
        using var scene = new CloudScene();
        scene.Cloud.Stack.Stand(kind);

        var asked = await scene.RunAsync("destroy");
        var outcome = await scene.RunAsync("destroy", "--yes");
        var again = await scene.RunAsync("destroy", "--yes");

        asked.ShouldComplain(2, "`sparkify provision destroy` asks before it destroys anything, and there is nobody to ask.\n");
        outcome.ShouldSucceed();
        outcome.Error.ShouldEndWith("sparkify-dw is gone. AWS was asked: no cluster, no workgroup, no schedule and no secret of it is left.\n");
        scene.Cloud.Requests.ShouldContain(request => request.Action == "DescribeSecret");
        again.Error.ShouldBe("There is nothing to destroy: no sparkify-dw in us-west-2.\n");
        again.ShouldSucceed();
    }

    [Fact]
    public async Task A_cluster_that_outlives_its_stack_is_named_with_the_command_that_ends_it()
    {
        using var scene = new CloudScene();
        scene.Cloud.Stack.Stand();
        scene.Cloud.Warehouse.Stays = true;

        var outcome = await scene.RunAsync("destroy", "--yes", "-q");

        outcome.ShouldComplain(1, "The stack sparkify-dw is gone, and there is still: the cluster sparkify-dw (available), the administrator's secret.\n");
        outcome.Error.ShouldContain("aws redshift delete-cluster --cluster-identifier sparkify-dw --skip-final-cluster-snapshot");
    }

    [Fact]
    public async Task A_final_snapshot_is_complete_before_anything_is_deleted()
    {
        using var scene = new CloudScene();
        scene.Cloud.Stack.Stand();

        var outcome = await scene.RunAsync("destroy", "--final-snapshot", "last", "--yes");

        outcome.ShouldSucceed();
        outcome.Error.ShouldEndWith("Snapshots are kept and cost storage: last.\n");
        scene.Cloud.Warehouse.Snapshots["last"].ShouldBe("available");
        scene.Cloud.Requests.Select(request => request.Action).Where(action => action is "CreateClusterSnapshot" or "DeleteStack")
            .ShouldBe(["CreateClusterSnapshot", "DeleteStack"]);
    }

    [Fact]
    public async Task A_deletion_that_fails_says_that_something_may_be_left()
    {
        using var scene = new CloudScene();
        scene.Cloud.Stack.Stand();
        scene.Cloud.Stack.Deletion = [new("DELETE_FAILED", ("Access", "DELETE_FAILED", "resource sg-1 has a dependent object"))];

        var outcome = await scene.RunAsync("destroy", "--yes");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("could not bring about Access");
        outcome.Error.ShouldContain("Something may be left and cost money");
        outcome.Error.ShouldContain("resource sg-1 has a dependent object");
    }

    [Theory]
    [InlineData("sparkify-dw", 0, "sparkify-dw is gone.")]
    [InlineData("sparkify", 2, "That is another name: nothing was done.")]
    public async Task A_person_destroys_by_typing_the_name(string typed, int exitCode, string message)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "The tool `script`, which makes a terminal, is not installed.");
        using var scene = new CloudScene();
        scene.Cloud.Stack.Stand();
        var command = $"dotnet '{Repository.Program}' provision destroy";
        var run = new Run("script", "-qec", command, "/dev/null") with { Folder = scene.Folder, Environment = scene.Variables, Input = typed + "\n" };

        var outcome = await run.EndAsync();

        outcome.Out.ShouldContain("This deletes sparkify-dw in us-west-2 and all that was made for it.");
        outcome.Out.ShouldContain(message);
        outcome.ExitCode.ShouldBe(exitCode);
        scene.Cloud.Requests.Any(request => request.Action == "DeleteStack").ShouldBe(exitCode == 0);
    }

    [Fact]
    public void The_administrator_s_password_is_read_from_Secrets_Manager()
    {
        using var scene = new CloudScene();
        scene.Cloud.Stack.Stand();
        var options = new S3Options { Endpoint = scene.Cloud.Endpoint, Region = "eu-central-1", Credentials = (FakeCloud.Key, FakeCloud.Secret) };
        using var provisioner = new Provisioner(options, PriceList.Read(null), TimeProvider.System, TestContext.Current.CancellationToken);

        var status = provisioner.Status("sparkify-dw");

        status.State.ShouldBe("available");
        status.Region.ShouldBe("eu-central-1");
        provisioner.AdminLogin(status.SecretArn!).ShouldBe(("sparkify", "pa+ss\"word"));
        scene.Cloud.Violations.ShouldBeEmpty();
    }
}
