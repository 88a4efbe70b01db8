using System.Text.Json;
using Shouldly;
using Sparkify.EndToEnd.S3;

namespace Sparkify.EndToEnd.Redshift;

/// <summary><c>sparkify smoke</c>, on the stand-in for Redshift.</summary>
public sealed class SmokeTests(Gateway gateway)
{
    [Fact]
    public async Task Every_step_passes_and_nothing_is_left()
    {
        await using var scene = await RedshiftScene.StartAsync(gateway, "redshift-smoke");

        var outcome = await scene.Program("smoke", "--report", "report.json").EndAsync();

        outcome.ShouldSucceed();
        var report = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(scene.Folder, "report.json"), TestContext.Current.CancellationToken));
        report.GetProperty("good").GetBoolean().ShouldBeTrue();
        report.GetProperty("engine").GetString()!.ShouldContain("Redshift 1.0");
        report.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("name").GetString())
            .ShouldBe(["version", "upload", "load", "same rows", "second run", "layout", "broken record", "mended record", "clean up"]);
        (await scene.KeysAsync("staging/")).ShouldBeEmpty();
        await using var server = scene.StandIn.OpenServer();
        await using var command = server.CreateCommand();
        command.CommandText = "select count(*) from pg_tables where schemaname in ('public', 'ops')";
        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(0L);
    }

    [Fact]
    public async Task A_warehouse_that_is_in_use_is_refused()
    {
        await using var scene = await RedshiftScene.StartAsync(gateway, "redshift-used");
        await scene.PutAsync("log_data/1.json", """{"ts":1541000000000,"sessionId":1,"itemInSession":1,"level":"free","auth":"Logged In","page":"Home"}""");
        (await scene.Program("etl", "--from", $"s3://{scene.Bucket}").EndAsync()).ShouldSucceed();

        var outcome = await scene.Program("smoke").EndAsync();

        outcome.ExitCode.ShouldBe(2, outcome.Error);
        scene.Warehouse.Rows("select count(*) from page_events").ShouldBe(["1"]);
    }
}
