using Shouldly;

namespace Sparkify.EndToEnd.Provisioning;

/// <summary>Against a stand-in for AWS, which plays states through that take minutes in AWS.</summary>
public sealed class ApplyTests
{
    [Fact]
    public async Task Applying_tells_each_event_once_and_ends_with_where_to_connect()
    {
        using var scene = new CloudScene();

        var outcome = await scene.UsualAsync("apply", "--yes", "-o", "json");

        outcome.ShouldSucceed();
        var events = outcome.Error.Split('\n').Where(line => line.StartsWith("10:00:01", StringComparison.Ordinal)).Select(line => line[10..].Trim()).ToList();
        events.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2))).ShouldBe(
        [
            "CREATE_IN_PROGRESS sparkify-dw", "CREATE_IN_PROGRESS CopyRole", "CREATE_COMPLETE CopyRole", "CREATE_IN_PROGRESS sparkify-dw",
            "CREATE_COMPLETE Cluster", "CREATE_COMPLETE sparkify-dw",
        ]);
        outcome.Out.ShouldContain("\"host\": \"sparkify-dw.abc.us-west-2.redshift.amazonaws.com\"");
        outcome.Out.ShouldContain("\"state\": \"available\"");
    }

    [Fact]
    public async Task Nobody_is_made_to_pay_without_being_asked()
    {
        using var scene = new CloudScene();

        var outcome = await scene.UsualAsync("apply");

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("`sparkify provision apply` asks before it makes anything, and there is nobody to ask.");
        scene.Cloud.Stack.Status.ShouldBeNull();
        scene.Cloud.Requests.ShouldNotContain(request => request.Action == "ExecuteChangeSet");
    }

    [Fact]
    public async Task Applying_again_after_a_stop_watches_on()
    {
        using var scene = new CloudScene();
        var go = Path.Combine(scene.Folder, "go");
        var isHeld = true;
        scene.Cloud.Fault = request =>
        {
            if (request.Action == "ExecuteChangeSet")
            {
                File.WriteAllText(go, "");
            }

            return isHeld && request.Action == "DescribeStackEvents" && File.Exists(go) ? CloudAnswer.Ok("<R><DescribeStackEventsResult/></R>") : null;
        };
        scene.Cloud.Stack.Creation = [.. Enumerable.Repeat(new StackStep("CREATE_IN_PROGRESS"), 5), new("CREATE_COMPLETE")];
        var apply = $"dotnet '{Repository.Program}' provision apply --yes --from s3://udacity-dend --allow-cidr 10.0.0.0/16";
        var script = $"{apply} & p=$!; while [ ! -e go ]; do sleep 0.1; done; sleep 0.5; kill -TERM $p; wait $p";

        var stopped = await (new Run("bash", "-c", script) with { Folder = scene.Folder, Environment = scene.Variables }).EndAsync();
        isHeld = false;
        var watched = await scene.UsualAsync("apply", "--yes");

        stopped.ExitCode.ShouldBe(130, stopped.Error);
        stopped.Error.ShouldContain("sparkify: Stopped watching; AWS goes on with sparkify-dw.\n");
        watched.ShouldSucceed();
        watched.Error.ShouldContain("CREATE_COMPLETE");
        scene.Cloud.Requests.Count(request => request.Action == "ExecuteChangeSet").ShouldBe(1);
    }

    [Fact]
    public async Task A_rollback_names_its_first_cause_and_the_next_apply_starts_anew()
    {
        using var scene = new CloudScene();
        var success = scene.Cloud.Stack.Creation;
        scene.Cloud.Stack.Creation =
        [
            new("CREATE_IN_PROGRESS", ("Cluster", "CREATE_IN_PROGRESS", "")),
            new(
                "ROLLBACK_IN_PROGRESS",
                ("Cluster", "CREATE_FAILED", "There is no capacity (Service: Redshift, Status Code: 400, InsufficientClusterCapacityFault)"),
                ("PauseRole", "CREATE_FAILED", "Resource creation cancelled")),
            new("ROLLBACK_COMPLETE"),
        ];

        var failed = await scene.UsualAsync("apply", "--yes");
        var planned = await scene.UsualAsync("plan");
        scene.Cloud.Stack.Creation = success;
        var again = await scene.UsualAsync("apply", "--yes");

        failed.ExitCode.ShouldBe(5);
        failed.Error.ShouldContain("sparkify: CloudFormation could not bring about Cluster (AWS::Some::Resource).\n          It took back what it had made.\n");
        failed.Error.ShouldContain("try another --node-type or other --subnets");
        planned.ShouldComplain(1, "sparkify-dw is what a failed creation left: ROLLBACK_COMPLETE.\n");
        again.ShouldSucceed();
        scene.Cloud.Requests.Count(request => request.Action == "DeleteStack").ShouldBe(1);
    }

    [Fact]
    public async Task A_cluster_pauses_by_itself_after_a_given_time()
    {
        using var scene = new CloudScene();
        var before = DateTime.UtcNow.AddHours(8).AddSeconds(-1);

        var outcome = await scene.UsualAsync("apply", "--yes", "--expire", "8h");

        outcome.ShouldSucceed();
        var pause = DateTime.Parse(scene.Cloud.Stack.Values["PauseAt"], System.Globalization.CultureInfo.InvariantCulture);
        pause.ShouldBeInRange(before, DateTime.UtcNow.AddHours(8));
        outcome.Out.ShouldContain($"pauses by itself at {scene.Cloud.Stack.Values["PauseAt"].Replace('T', ' ')} UTC");
        (await scene.UsualAsync("apply", "--yes", "--serverless", "--expire", "8h")).ShouldComplain(2, "A serverless warehouse cannot be paused:");
    }

    [Fact]
    public async Task What_would_be_replaced_under_its_name_is_refused_before_anything_is_done()
    {
        using var scene = new CloudScene();
        scene.Cloud.Stack.Stand();
        scene.Cloud.Stack.Changes = [("Modify", "Cluster", "AWS::Redshift::Cluster", "True")];

        var plan = await scene.UsualAsync("plan");
        var outcome = await scene.UsualAsync("apply", "--yes");

        plan.Error.ShouldContain("1 to add, 0 to change, 1 to destroy");
        outcome.ShouldComplain(1, "This would make Cluster anew under a name that is taken, which CloudFormation cannot.\n");
        scene.Cloud.Stack.OpenChangeSets.ShouldBe(0);
    }

    [Fact]
    public async Task An_update_is_followed_past_the_state_of_before()
    {
        using var scene = new CloudScene();
        scene.Cloud.Stack.Stand();
        scene.Cloud.Stack.Changes = [("Modify", "Cluster", "AWS::Redshift::Cluster", "False")];
        scene.Cloud.Stack.Creation = [new("UPDATE_IN_PROGRESS"), new("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS"), new("UPDATE_COMPLETE")];

        var outcome = await scene.UsualAsync("apply", "--yes", "--nodes", "3");

        outcome.ShouldSucceed();
        outcome.Error.ShouldContain("0 to add, 1 to change, 0 to destroy, about $1.63 per hour");
        outcome.Out.ShouldContain("3 × ra3.large, encrypted, private");
    }
}
