using System.Text.Json;
using Shouldly;

namespace Sparkify.EndToEnd.Provisioning;

/// <summary>The same questions asked by AWS's own program: its requests must be ours, and it must understand the stand-in's answers.</summary>
public sealed class AwsCliTests
{
    [Fact]
    public async Task The_request_that_makes_a_warehouse_is_that_of_the_AWS_CLI()
    {
        if (!await Tools.IsHereAsync("aws", "--version"))
        {
            return;
        }

        using var scene = new CloudScene();
        (await scene.UsualAsync("plan", "--expire", "8h")).ShouldSucceed();
        var ours = scene.Cloud.Requests.Single(request => request.Action == "CreateChangeSet");
        await File.WriteAllTextAsync(Path.Combine(scene.Folder, "template.json"), ours["TemplateBody"], TestContext.Current.CancellationToken);

        await Aws(
            scene,
            "cloudformation", "create-change-set", "--stack-name", ours["StackName"], "--change-set-name", ours["ChangeSetName"],
            "--change-set-type", "CREATE", "--client-token", ours["ClientToken"], "--template-body", "file://template.json",
            "--capabilities", "CAPABILITY_NAMED_IAM", "--parameters", Pairs(ours, "Parameters", "ParameterKey", "ParameterValue"),
            "--tags", Pairs(ours, "Tags", "Key", "Value"));

        scene.Cloud.Requests.Last().Fields.OrderBy(field => field.Key).ShouldBe(ours.Fields.OrderBy(field => field.Key));
    }

    [Fact]
    public async Task Every_other_request_of_a_cluster_s_life_is_that_of_the_AWS_CLI()
    {
        if (!await Tools.IsHereAsync("aws", "--version"))
        {
            return;
        }

        using var scene = new CloudScene();
        (await scene.UsualAsync("apply", "--yes")).ShouldSucceed();
        (await scene.RunAsync("pause")).ShouldSucceed();
        (await scene.RunAsync("resume")).ShouldSucceed();
        (await scene.RunAsync("destroy", "--final-snapshot", "last", "--yes")).ShouldSucceed();
        scene.Cloud.Stack.Stand();
        var ours = scene.Cloud.Requests.ToList();
        var set = ours.First(request => request.Action == "ExecuteChangeSet");
        var stack = ours.First(request => request.Action == "DeleteStack")["StackName"];
        (string Action, string[] Arguments)[] calls =
        [
            ("GetCallerIdentity", ["sts", "get-caller-identity"]),
            ("DescribeSubnets", ["ec2", "describe-subnets", "--filters", "Name=default-for-az,Values=true"]),
            ("DescribeStacks", ["cloudformation", "describe-stacks", "--stack-name", "sparkify-dw"]),
            ("DescribeChangeSet", ["cloudformation", "describe-change-set", "--change-set-name", set["ChangeSetName"], "--no-paginate"]),
            ("ExecuteChangeSet", ["cloudformation", "execute-change-set", "--change-set-name", set["ChangeSetName"], "--client-request-token", set["ClientRequestToken"]]),
            ("DescribeStackEvents", ["cloudformation", "describe-stack-events", "--stack-name", stack, "--no-paginate"]),
            ("DescribeClusters", ["redshift", "describe-clusters", "--cluster-identifier", "sparkify-dw"]),
            ("DescribeScheduledActions", ["redshift", "describe-scheduled-actions", "--scheduled-action-name", "sparkify-dw-pause"]),
            ("PauseCluster", ["redshift", "pause-cluster", "--cluster-identifier", "sparkify-dw"]),
            ("ResumeCluster", ["redshift", "resume-cluster", "--cluster-identifier", "sparkify-dw"]),
            ("DescribeSecret", ["secretsmanager", "describe-secret", "--secret-id", FakeWarehouse.SecretArn]),
            ("DeleteStack", ["cloudformation", "delete-stack", "--stack-name", stack]),
        ];

        scene.Cloud.Fault = request => request.Action == "DescribeScheduledActions" ? CloudAnswer.Ok("<R><DescribeScheduledActionsResult/></R>") : null;
        foreach (var (action, arguments) in calls)
        {
            await Aws(scene, arguments);
            var theirs = scene.Cloud.Requests.Last();
            theirs.Action.ShouldBe(action);
            ours.ShouldContain(request => request.Action == action && Same(request, theirs), action);
        }
    }

    [Fact]
    public async Task It_understands_what_the_stand_in_says()
    {
        if (!await Tools.IsHereAsync("aws", "--version"))
        {
            return;
        }

        using var scene = new CloudScene();
        scene.Cloud.Stack.Stand();
        (await scene.UsualAsync("plan", "--nodes", "3")).ShouldSucceed();

        var stack = await Aws(scene, "cloudformation", "describe-stacks", "--stack-name", "sparkify-dw");
        var cluster = await Aws(scene, "redshift", "describe-clusters", "--cluster-identifier", "sparkify-dw");
        var subnets = await Aws(scene, "ec2", "describe-subnets");
        var set = await Aws(scene, "cloudformation", "describe-change-set", "--change-set-name", "any");
        scene.Cloud.Stack.Stand("serverless");
        var group = await Aws(scene, "redshift-serverless", "get-workgroup", "--workgroup-name", "sparkify-dw");

        stack.GetProperty("Stacks")[0].GetProperty("StackStatus").GetString().ShouldBe("CREATE_COMPLETE");
        stack.GetProperty("Stacks")[0].GetProperty("Tags")[0].GetProperty("Value").GetString().ShouldBe("sparkify");
        cluster.GetProperty("Clusters")[0].GetProperty("MasterPasswordSecretArn").GetString().ShouldBe(FakeWarehouse.SecretArn);
        cluster.GetProperty("Clusters")[0].GetProperty("Endpoint").GetProperty("Port").GetInt32().ShouldBe(5439);
        subnets.GetProperty("Subnets")[3].GetProperty("AvailabilityZone").GetString().ShouldBe("us-west-2d");
        set.GetProperty("Changes").GetArrayLength().ShouldBe(5);
        group.GetProperty("workgroup").GetProperty("endpoint").GetProperty("port").GetInt32().ShouldBe(5439);
    }

    private static async Task<JsonElement> Aws(CloudScene scene, params IReadOnlyList<string> arguments)
    {
        var outcome = await (new Run("aws", ["--output", "json", .. arguments]) with { Folder = scene.Folder, Environment = scene.Variables }).EndAsync();
        outcome.ShouldSucceed();
        return outcome.Out.Trim().Length == 0 ? default : JsonElement.Parse(outcome.Out);
    }

    private static bool Same(CloudRequest ours, CloudRequest theirs)
    {
        return ours.Fields.OrderBy(field => field.Key).SequenceEqual(theirs.Fields.OrderBy(field => field.Key));
    }

    private static string Pairs(CloudRequest request, string list, string key, string value)
    {
        return JsonSerializer.Serialize(Enumerable.Range(1, request.Fields.Count)
            .Select(number => $"{list}.member.{number}.")
            .TakeWhile(start => request.Fields.ContainsKey(start + key))
            .Select(start => new Dictionary<string, string> { [key] = request[start + key], [value] = request[start + value] }));
    }
}
