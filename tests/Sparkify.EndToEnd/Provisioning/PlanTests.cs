using System.Text.Json;
using Shouldly;

namespace Sparkify.EndToEnd.Provisioning;

/// <summary>Against a stand-in for AWS, which checks signatures and parameter names.</summary>
public sealed class PlanTests
{
    [Fact]
    public async Task A_plan_of_an_empty_account_counts_prices_and_leaves_nothing_behind()
    {
        using var scene = new CloudScene();

        var outcome = await scene.UsualAsync("plan");

        outcome.ShouldSucceed();
        outcome.Error.ShouldContain("5 to add, 0 to change, 0 to destroy, about $1.09 per hour, $793 per month.\n");
        outcome.Error.ShouldContain("Prices of 2026-10-05 for us-west-2");
        outcome.Out.ShouldContain("add,Cluster,AWS::Redshift::Cluster,\"2 × ra3.large, encrypted, private\"");
        scene.Cloud.Stack.Status.ShouldBeNull();
        scene.Cloud.Stack.OpenChangeSets.ShouldBe(0);
    }

    [Theory]
    [InlineData("--from", "s3://logs/log_data")]
    [InlineData("-q")]
    public async Task The_role_reads_the_place_for_manifests_beside_the_sources(params string[] arguments)
    {
        using var scene = new CloudScene();
        await File.WriteAllTextAsync(
            Path.Combine(scene.Folder, "dwh.cfg"), "[S3]\nLOG_DATA = s3://logs/log_data\nSTAGING = s3://own/staging\n", TestContext.Current.CancellationToken);

        var template = await scene.RunAsync(["template", .. arguments]);
        var plan = await scene.RunAsync(["plan", "--allow-cidr", "203.0.113.7/32", .. arguments]);

        template.Out.ShouldContain("arn:${AWS::Partition}:s3:::logs/log_data/*");
        template.Out.ShouldContain("arn:${AWS::Partition}:s3:::own/staging/*");
        template.Out.ShouldNotContain("s3:::own/*");
        plan.Out.ShouldContain("\"may read s3://logs/log_data/*, s3://own/staging/*\"");
    }

    [Fact]
    public async Task A_place_for_manifests_alone_is_nothing_to_load()
    {
        using var scene = new CloudScene();
        await File.WriteAllTextAsync(Path.Combine(scene.Folder, "dwh.cfg"), "[S3]\nSTAGING = s3://own/staging\n", TestContext.Current.CancellationToken);

        (await scene.RunAsync("plan", "--allow-cidr", "203.0.113.7/32")).ShouldComplain(2, "It is not said what the warehouse may read.\n");
    }

    [Fact]
    public async Task A_plan_is_one_json_document()
    {
        using var scene = new CloudScene();

        var plan = JsonElement.Parse((await scene.UsualAsync("plan", "-o", "json")).Out);

        plan.GetProperty("to_add").GetInt32().ShouldBe(5);
        plan.GetProperty("dollars_per_hour").GetDecimal().ShouldBe(1.086m);
        plan.GetProperty("changes")[1].GetProperty("detail").GetString().ShouldBe("port 5439 from 203.0.113.7/32 only");
    }

    [Fact]
    public async Task A_warehouse_that_is_as_it_should_be_has_nothing_to_do()
    {
        using var scene = new CloudScene();
        scene.Cloud.Stack.Stand();
        scene.Cloud.Stack.ChangeSetFailure = "The submitted information didn't contain changes. Submit different information to create a change set.";

        var outcome = await scene.UsualAsync("plan");

        outcome.ShouldSucceed();
        outcome.Error.ShouldContain("Nothing to do: sparkify-dw is as it should be");
        scene.Cloud.Stack.OpenChangeSets.ShouldBe(0);
    }

    [Fact]
    public async Task What_CloudFormation_refuses_is_said_in_its_words_and_taken_back()
    {
        using var scene = new CloudScene();
        scene.Cloud.Stack.ChangeSetFailure = "Parameter ClientCidr failed to satisfy constraint";

        (await scene.UsualAsync("plan")).ShouldComplain(1, "CloudFormation refuses the plan: Parameter ClientCidr failed to satisfy constraint\n");
        scene.Cloud.Stack.Status.ShouldBeNull();
    }

    [Fact]
    public async Task The_original_configuration_is_understood_and_its_dead_node_type_refused()
    {
        using var scene = new CloudScene();
        await File.WriteAllTextAsync(Path.Combine(scene.Folder, "dwh.cfg"), """
            [S3]
            LOG_DATA='s3://udacity-dend/log_data'
            SONG_DATA='s3://udacity-dend/song_data'
            [DWH]
            DWH_CLUSTER_TYPE=multi-node
            DWH_NUM_NODES=4
            DWH_NODE_TYPE=dc2.large
            DWH_CLUSTER_IDENTIFIER=dwhCluster
            DWH_DB=dwh
            DWH_DB_USER=dwhuser
            DWH_DB_PASSWORD=Passw0rd
            DWH_IAM_ROLE_NAME=dwhRole
            DWH_CLIENT_CIDR=10.0.0.0/16
            """, TestContext.Current.CancellationToken);

        var refused = await scene.RunAsync("plan");
        var planned = await scene.RunAsync("plan", "--node-type", "ra3.large");

        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("sparkify: AWS makes no dc2.large clusters any more.\n");
        refused.Error.ShouldContain("Take ra3.large instead");
        planned.ShouldSucceed();
        planned.Error.ShouldContain("DWH_DB_PASSWORD is not used");
        var sent = scene.Cloud.Requests.Single(request => request.Action == "CreateChangeSet");
        sent["StackName"].ShouldBe("dwhcluster");
        sent.Fields.Values.ShouldNotContain(value => value.Contains("Passw0rd"));
        Value(sent, "Nodes").ShouldBe("4");
        Value(sent, "RoleName").ShouldBe("dwhRole");
        Value(sent, "Subnets").ShouldBe("subnet-0,subnet-1");
    }

    [Fact]
    public async Task A_serverless_plan_says_that_only_work_is_billed()
    {
        using var scene = new CloudScene();

        var outcome = await scene.UsualAsync("plan", "--serverless");

        outcome.ShouldSucceed();
        outcome.Error.ShouldContain("about $2.88 per hour of work, nothing but storage while it rests");
        Value(scene.Cloud.Requests.Single(request => request.Action == "CreateChangeSet"), "Subnets").ShouldBe("subnet-0,subnet-1,subnet-2");
    }

    [Fact]
    public async Task Enhanced_routing_needs_a_gateway_to_S3()
    {
        using var scene = new CloudScene();

        (await scene.UsualAsync("plan", "--enhanced-vpc-routing")).ShouldComplain(4, "The network vpc-1 has no gateway to S3, which enhanced VPC routing needs.\n");
        scene.Cloud.Warehouse.HasGateway = true;
        (await scene.UsualAsync("plan", "--enhanced-vpc-routing")).ShouldSucceed();

        Value(scene.Cloud.Requests.Single(request => request.Action == "CreateChangeSet"), "S3Addresses").ShouldBe("pl-68a54001");
    }

    [Fact]
    public async Task A_stack_of_somebody_else_is_left_alone()
    {
        using var scene = new CloudScene();
        scene.Cloud.Stack.Stand(isOurs: false);

        (await scene.UsualAsync("plan")).ShouldComplain(1, "The stack sparkify-dw was not made by Sparkify, and is left alone.\n");
        (await scene.UsualAsync("apply", "--yes")).ExitCode.ShouldBe(1);
        (await scene.RunAsync("destroy", "--yes")).ExitCode.ShouldBe(1);
        scene.Cloud.Requests.ShouldNotContain(request => request.Action == "DeleteStack" || request.Action == "ExecuteChangeSet");
    }

    private static string Value(CloudRequest request, string parameter)
    {
        var key = request.Fields.Single(field => field.Value == parameter && field.Key.EndsWith("ParameterKey", StringComparison.Ordinal)).Key;
        return request[key.Replace("ParameterKey", "ParameterValue", StringComparison.Ordinal)];
    }
}
