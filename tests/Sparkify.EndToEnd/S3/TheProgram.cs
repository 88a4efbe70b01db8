using System.Globalization;
using Shouldly;

namespace Sparkify.EndToEnd.S3;

/// <summary>What the program does around a store.</summary>
public sealed class TheProgram
{
    private static readonly S3Keys _keys = new("AK", "SK");

    [Fact]
    public async Task The_client_of_S3_is_not_loaded_where_nothing_is_in_S3()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Repository.Built)!))
        {
            var copy = folder.At(Path.GetFileName(file));
            if (Path.GetFileName(file).StartsWith("AWSSDK", StringComparison.Ordinal))
            {
                await File.WriteAllTextAsync(copy, "This is no assembly.", TestContext.Current.CancellationToken);
            }
            else
            {
                File.Copy(file, copy);
            }
        }

        Directory.CreateSymbolicLink(folder.At("runtimes"), Path.Combine(Path.GetDirectoryName(Repository.Built)!, "runtimes"));
        var program = new Run("dotnet", folder.At("sparkify.dll"), "etl", "-w", $"duckdb:{folder.At("star.duckdb")}");

        var local = await (program with { Arguments = [.. program.Arguments, "--from", Repository.Sample] }).EndAsync();
        var far = await (program with { Arguments = [.. program.Arguments, "--from", "s3://bucket"] }).EndAsync();

        local.ShouldSucceed();
        far.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_run_that_waits_for_a_silent_store()
    {
        using var store = new FaultyStore { Fault = _ => new StoreAnswer(200, []) { IsSilent = true } };
        using var scene = new S3Scene(store.Endpoint, _keys);
        var run = scene.Program("etl", "--s3-endpoint", store.Endpoint, "--from", "s3://bucket");
        var stopped = run with { Program = "timeout", Arguments = ["--preserve-status", "-s", "INT", "-k", "10", "4", "dotnet", .. run.Arguments] };

        var outcome = await stopped.EndAsync();

        outcome.ExitCode.ShouldBe(130, outcome.Error);
        store.Requests.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_row_is_traced_to_its_record_in_the_bucket_until_the_object_changes()
    {
        using var store = new FaultyStore();
        using var scene = new S3Scene(store.Endpoint, _keys);
        var path = Path.Combine(scene.Folder, "log.json");
        GeneratedLog.WriteEvents(path, 1, 100);
        var log = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        store.Objects.Put("log_data/1.json", log);
        await scene.LoadAsync("--from", "s3://bucket");
        var id = scene.Warehouse.Rows("select max(songplay_id) from songplays")[0];
        string[] show = ["etl", "show", "--row", id, "--s3-endpoint", store.Endpoint];

        var shown = await scene.Program(show).EndAsync();
        store.Objects.Put("log_data/1.json", log + "\n", 9);
        var gone = await scene.Program(show).EndAsync();

        shown.ShouldSucceed();
        var line = int.Parse(shown.Out.Split('\n')[1]["line".Length..], CultureInfo.InvariantCulture);
        shown.Out.ShouldContain(log.Split('\n')[line - 1]);
        gone.ShouldComplain(1, "s3://bucket/log_data/1.json cannot be read to byte ");
    }
}
