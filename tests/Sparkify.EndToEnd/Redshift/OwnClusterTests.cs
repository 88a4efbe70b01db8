using System.Text.Json;
using Shouldly;
using Sparkify.EndToEnd.S3;

namespace Sparkify.EndToEnd.Redshift;

/// <summary><c>sparkify smoke --with-infra</c>: the stand-in for AWS makes and destroys what is the stand-in for Redshift.</summary>
public sealed class OwnClusterTests(Gateway gateway)
{
    private static readonly string[] _smoke = ["smoke", "--with-infra", "--allow-cidr", "203.0.113.7/32", "--yes"];

    [Fact]
    public async Task A_cluster_is_made_tried_and_destroyed()
    {
        await using var cluster = await RedshiftScene.StartAsync(gateway, "own-cluster");
        using var account = Account(cluster);
        account.Cloud.Warehouse.Creating = 2;

        var outcome = await account.RunAsync(_smoke);

        outcome.ShouldSucceed();
        outcome.Error.ShouldContain("5 to add, 0 to change, 0 to destroy, about $1.09 per hour");
        outcome.Error.ShouldContain("Prices of 2026-10-05");
        Steps(account).ShouldBe(
        [
            "provision pass", "connect pass", "version pass", "upload pass", "load pass", "same rows pass", "second run pass", "layout pass", "broken record pass",
            "mended record pass", "clean up pass", "destroy pass",
        ]);
        account.Cloud.Stack.Status.ShouldBe("DELETE_COMPLETE");
        account.Cloud.Stack.OpenChangeSets.ShouldBe(0);
        (await cluster.KeysAsync("staging/")).ShouldBeEmpty();
        Report(account).ShouldNotContain("localhost");
    }

    [Fact]
    public async Task A_test_that_fails_destroys_its_cluster_all_the_same()
    {
        await using var cluster = await RedshiftScene.StartAsync(gateway, "own-failure");
        using var account = Account(cluster);
        cluster.StandIn.FailOnce("insert into plays", "42501", "permission denied by 123456789012 of localhost");

        var outcome = await account.RunAsync(_smoke);

        outcome.ExitCode.ShouldBe(1, outcome.Error);
        Steps(account).ShouldContain("load fail");
        Steps(account)[^1].ShouldBe("destroy pass");
        account.Cloud.Stack.Status.ShouldBe("DELETE_COMPLETE");
        Report(account).ShouldContain("by ACCOUNT of HOST");
    }

    private static AccountScene Account(RedshiftScene cluster)
    {
        var account = new AccountScene(cluster);
        account.Write($"[S3]\nSTAGING = s3://{cluster.Bucket}/staging\n[CLUSTER]\nHOST = another.example.org\nDB_USER = somebody\n");
        return account;
    }

    private static string Report(AccountScene account) => File.ReadAllText(Path.Combine(account.Folder, "smoke-report.json"));

    private static List<string> Steps(AccountScene account)
    {
        return [.. JsonElement.Parse(Report(account)).GetProperty("steps").EnumerateArray().Select(step => $"{step.GetProperty("name")} {step.GetProperty("status")}")];
    }
}
