using Shouldly;
using Sparkify.Warehouse.Postgres;

namespace Sparkify.Tests.Warehouse;

public sealed class ScratchFolderTests
{
    [Fact]
    public async Task Loads_that_start_together_remove_what_killed_ones_left_and_nothing_of_one_that_runs()
    {
        var running = Folder(Environment.ProcessId);
        var left = Enumerable.Range(0, 300).Select(_ => Folder(int.MaxValue)).ToList();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(ScratchFolder.RemoveLeftovers, TestContext.Current.CancellationToken)));

        left.ShouldAllBe(folder => !Directory.Exists(folder));
        Directory.Exists(running).ShouldBeTrue();
        Directory.Delete(running, recursive: true);
    }

    private static string Folder(int process)
    {
        var folder = Directory.CreateTempSubdirectory($"sparkify-first-load-{process}-").FullName;
        File.WriteAllText(Path.Combine(folder, "build.duckdb"), "");
        return folder;
    }
}
