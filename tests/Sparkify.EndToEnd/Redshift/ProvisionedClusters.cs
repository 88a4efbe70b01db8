using Shouldly;
using Sparkify.EndToEnd.Provisioning;
using Sparkify.EndToEnd.S3;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>A cluster whose place, role and password the program asks the stand-in for AWS for.</summary>
public sealed class ProvisionedClusters(Gateway gateway)
{
    private const string Line = """{"ts":1541000000000,"sessionId":1,"itemInSession":1,"level":"free","auth":"Logged In","userId":"1","page":"Home"}""";

    [Fact]
    public async Task A_name_is_enough_and_the_secret_says_who_signs_in()
    {
        await using var cluster = await RedshiftScene.StartAsync(gateway, "account-name");
        using var account = new AccountScene(cluster);
        account.Cloud.Stack.Stand();
        account.Write($"[DWH]\nDWH_CLUSTER_IDENTIFIER = Sparkify-DW\n[S3]\nSTAGING = s3://{cluster.Bucket}/staging\n");
        await cluster.PutAsync("log_data/1.json", Line);

        var loaded = await account.RunAsync("etl", "--from", $"s3://{cluster.Bucket}", "-w", "redshift");
        var asked = await account.RunAsync("query", "select count(*) as events from page_events", "-w", "redshift");
        var examined = await account.RunAsync("doctor", "-w", "redshift");

        loaded.ShouldSucceed();
        loaded.Error.ShouldEndWith("This warehouse costs about $1.09 per hour while it runs (prices of 2026-10-05); `sparkify provision pause` stops that.\n");
        loaded.Out.ShouldNotContain("$");
        examined.Out.ShouldContain("about $1.09 per hour while it runs (prices of 2026-10-05)");
        asked.Out.ShouldBe("events\r\n1\r\n", asked.Error);
        examined.Out.ShouldContain($"redshift://{cluster.StandIn.Owner}@localhost:{cluster.StandIn.Port}/{cluster.StandIn.Database}");
        examined.Out.ShouldContain(RedshiftStandIn.RoleArn);
        account.Cloud.Requests.Where(request => request.Action == "DescribeStacks").ShouldAllBe(request => request["StackName"] == "sparkify-dw");
        account.Cloud.Requests.Where(request => request.Action == "GetSecretValue").ShouldAllBe(request => request["SecretId"] == FakeWarehouse.SecretArn);
    }

    [Fact]
    public async Task A_host_that_is_given_wins_and_nothing_is_asked()
    {
        await using var cluster = await RedshiftScene.StartAsync(gateway, "account-host");
        using var account = new AccountScene(cluster);
        account.Cloud.Stack.Stand();
        account.Write($"[CLUSTER]\nHOST = localhost\nDB_PORT = {cluster.StandIn.Port}\nDB_NAME = {cluster.StandIn.Database}\nDB_USER = {cluster.StandIn.Owner}\n");
        account.Variables["PGPASSWORD"] = RedshiftStandIn.Password;

        var tables = await account.RunAsync("tables", "create", "-w", "redshift");

        tables.ShouldSucceed();
        account.Cloud.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_secret_of_the_address_signs_in()
    {
        await using var cluster = await RedshiftScene.StartAsync(gateway, "account-secret");
        using var account = new AccountScene(cluster);
        account.Cloud.Stack.Stand();
        var address = $"redshift://localhost:{cluster.StandIn.Port}/{cluster.StandIn.Database}?secret={FakeWarehouse.SecretArn.Replace("us-west-2", "eu-central-1", StringComparison.Ordinal)}";

        var tables = await account.RunAsync("tables", "create", "-w", address);

        tables.ShouldSucceed();
        account.Cloud.Requests.Select(request => request.Action).Distinct().ShouldBe(["GetSecretValue"]);
    }

    [Fact]
    public async Task A_user_of_one_s_own_is_not_signed_in_with_the_administrator_s_secret()
    {
        await using var cluster = await RedshiftScene.StartAsync(gateway, "account-user");
        using var account = new AccountScene(cluster);
        account.Cloud.Stack.Stand();
        account.Write("[CLUSTER]\nDB_USER = analyst\n");
        account.Variables["PGPASSWORD"] = "of-the-analyst";

        var tables = await account.RunAsync("tables", "list", "-w", "redshift");

        tables.ShouldComplain(4, $"redshift://analyst@localhost:{cluster.StandIn.Port}/{cluster.StandIn.Database} does not let `analyst` in");
        account.Cloud.Requests.ShouldNotContain(request => request.Action == "GetSecretValue");
    }
}
