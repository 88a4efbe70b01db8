using Shouldly;

namespace Sparkify.EndToEnd.Provisioning;

/// <summary>Against moto, which parses the template and keeps state, and is no AWS: it gives a cluster of a stack another name.</summary>
public sealed class MotoTests
{
    [Fact]
    public async Task A_stack_is_planned_made_found_complete_and_destroyed()
    {
        if (!await Tools.IsHereAsync("moto_server", "--help"))
        {
            return;
        }

        using var moto = await MotoServer.StartAsync();
        using var folder = new TemporaryFolder();
        Task<Outcome> Provision(params IReadOnlyList<string> arguments) => Start(moto, folder, arguments).EndAsync();
        string[] wanted = ["--from", "s3://udacity-dend/log_data", "--allow-cidr", "203.0.113.7/32", "--yes"];

        var plan = await Provision(["plan", .. wanted]);
        var nothing = await Provision("status", "-o", "json");
        var apply = await Provision(["apply", .. wanted]);
        var again = await Provision(["apply", .. wanted]);
        var there = await Provision("status", "-o", "json");
        await Provision("destroy", "--yes");
        var gone = await Provision("status", "-o", "json");

        plan.Out.ShouldContain("add,Cluster,AWS::Redshift::Cluster");
        nothing.Out.ShouldContain("\"stack_status\": null");
        apply.ShouldSucceed();
        apply.Error.ShouldContain("CREATE_COMPLETE");
        again.Error.ShouldStartWith("Nothing to do");
        there.Out.ShouldContain("\"stack_status\": \"CREATE_COMPLETE\"");
        gone.Out.ShouldContain("\"stack_status\": null");
    }

    [Fact]
    public async Task A_cluster_is_seen_paused_and_resumed()
    {
        if (!await Tools.IsHereAsync("moto_server", "--help") || !await Tools.IsHereAsync("aws", "--version"))
        {
            return;
        }

        using var moto = await MotoServer.StartAsync();
        using var folder = new TemporaryFolder();
        var variables = CloudScene.Environment(moto.Endpoint, "any", "any");
        var made = await (new Run(
            "aws", "redshift", "create-cluster", "--cluster-identifier", "sparkify-dw", "--node-type", "ra3.large", "--number-of-nodes", "2",
            "--master-username", "sparkify", "--manage-master-password") with
        { Folder = folder.Path, Environment = variables }).EndAsync();

        var there = await Start(moto, folder, "status").EndAsync();
        var pause = await Start(moto, folder, "pause").EndAsync();
        var paused = await Start(moto, folder, "status").EndAsync();
        var resume = await Start(moto, folder, "resume").EndAsync();
        var foreign = await Start(moto, folder, "destroy", "--yes").EndAsync();

        made.ShouldSucceed();
        there.Out.ShouldContain("2 × ra3.large");
        there.Out.ShouldContain("AWS did not say whether a schedule does");
        pause.ShouldSucceed();
        paused.Out.ShouldContain("sparkify-dw in us-west-2, paused");
        resume.ShouldSucceed();
        foreign.ShouldComplain(1, "The cluster sparkify-dw belongs to no stack of Sparkify, and is left alone.\n");
    }

    private static Run Start(MotoServer moto, TemporaryFolder folder, params IReadOnlyList<string> arguments)
    {
        return Run.Sparkify(["provision", .. arguments]) with { Folder = folder.Path, Environment = CloudScene.Environment(moto.Endpoint, "any", "any") };
    }
}
