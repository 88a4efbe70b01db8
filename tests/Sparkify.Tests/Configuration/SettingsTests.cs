using Shouldly;
using Sparkify.Cli.Configuration;

namespace Sparkify.Tests.Configuration;

public sealed class SettingsTests
{
    private static readonly DwhFile _file = new("dwh.cfg", new Dictionary<string, string> { ["WAREHOUSE:URL"] = "duckdb:file.duckdb" });

    [Fact]
    public void A_flag_beats_the_environment_that_beats_the_file_that_beats_the_default()
    {
        Find(_file, "duckdb:env.duckdb", "duckdb:flag.duckdb").ShouldBe(("duckdb:flag.duckdb", "--warehouse"));
        Find(_file, "duckdb:env.duckdb", null).ShouldBe(("duckdb:env.duckdb", "SPARKIFY_WAREHOUSE"));
        Find(_file, null, null).ShouldBe(("duckdb:file.duckdb", "dwh.cfg [WAREHOUSE]"));
        Find(null, null, null).ShouldBe(("duckdb:sparkify.duckdb", "default"));
    }

    [Fact]
    public void An_empty_variable_is_none()
    {
        Find(_file, "", null).ShouldBe(("duckdb:file.duckdb", "dwh.cfg [WAREHOUSE]"));
    }

    private static (string? Value, string Origin) Find(DwhFile? file, string? variable, string? flag)
    {
        var flags = new Dictionary<KnownKey, (string, string)>();
        if (flag is not null)
        {
            flags.Add(KnownKeys.Warehouse, ("--warehouse", flag));
        }

        var setting = new Settings(file, name => name == "SPARKIFY_WAREHOUSE" ? variable : null, flags).Find(KnownKeys.Warehouse);
        return (setting.Value, setting.Origin);
    }
}
