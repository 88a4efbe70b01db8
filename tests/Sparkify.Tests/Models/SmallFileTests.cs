using Shouldly;
using Sparkify.Models;
using Sparkify.Warehouse;

namespace Sparkify.Tests.Models;

/// <summary>What a new file is made with, as decisions 0021 and 0025 say.</summary>
public sealed class SmallFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sparkify-small-");

    [Fact]
    public void A_new_file_has_small_blocks_and_one_thread_works_on_it()
    {
        var files = new WarehouseFiles(WarehouseAddress.Parse($"duckdb:{Path.Combine(_folder.FullName, "new.duckdb")}"));
        using var open = DuckDbBuild.Open(files, ModelSet.Load, TimeProvider.System, []);

        open.Connection.Count("select block_size from pragma_database_size() where database_name = 'warehouse'").ShouldBe(64 << 10);
        open.Connection.Count("select current_setting('threads')").ShouldBe(1);
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
    }
}
