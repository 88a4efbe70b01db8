using Shouldly;
using Sparkify.Checks;
using Sparkify.Models;
using Sparkify.Warehouse;

namespace Sparkify.Tests.Models;

/// <summary>The checks of declared keys look for doubled numbers block by block; they find what a comparison of all rows finds.</summary>
public sealed class UniqueCheckTests : IDisposable
{
    private const int Rows = 4_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sparkify-keys-");
    private readonly DuckDbBuild _open;

    public UniqueCheckTests()
    {
        var files = new WarehouseFiles(WarehouseAddress.Parse($"duckdb:{Path.Combine(_folder.FullName, "keys.duckdb")}"));
        _open = DuckDbBuild.Open(files, ModelSet.Load, TimeProvider.System, []);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(128)]
    [InlineData(1_000_003)]
    public void A_doubled_id_is_found_however_close_the_ids_lie(long distance)
    {
        var chance = Seeded();
        Insert(Enumerable.Range(0, Rows).Select(row => $"{(row + (chance.Next(100) == 0 ? 1 : 0)) * distance}, {row}, 0"));

        Found("plays-key").ShouldBe(Compared("songplay_id"));
        Found("plays-key").ShouldNotBeEmpty();
    }

    [Fact]
    public void A_doubled_place_in_a_session_is_found_wherever_it_is()
    {
        var chance = Seeded();
        Insert(Enumerable.Range(0, Rows).Select(row => $"{row}, {chance.Next(40)}, {chance.Next(-300, 300) + (chance.Next(20) == 0 ? 1L << 40 : 0)}"));

        Found("plays-unique").ShouldBe(Compared("session_id, item_in_session"));
        Found("plays-unique").ShouldNotBeEmpty();
    }

    [Fact]
    public void A_doubled_moment_is_found_in_any_day()
    {
        var chance = Seeded();
        var moments = Enumerable.Range(0, Rows).Select(_ => $"('2018-11-{chance.Next(1, 31):00} 12:00:00.{chance.Next(1_000):000}'), (null)");
        _open.Connection.Execute($"insert into play_times (start_time) values {string.Join(", ", moments)}");

        Found("play-times-key").ShouldBe(Read("select start_time, count(*) as found from play_times group by start_time having count(*) > 1"));
        Found("play-times-key").Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Neighbours_are_no_doubles()
    {
        Insert(Enumerable.Range(0, 200).Select(row => $"{row}, {row / 70}, {row - 100}"));

        Found("plays-key").ShouldBeEmpty();
        Found("plays-unique").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("null, 1, 1", "plays-key")]
    [InlineData("1, null, 1", "plays-unique")]
    [InlineData("1, 1, null", "plays-unique")]
    public void A_key_without_a_value_is_found(string row, string check)
    {
        Insert(["7, 7, 7", row]);

        Found(check).Count.ShouldBe(1);
    }

    public void Dispose()
    {
        _open.CloseDatabase();
        _open.Dispose();
        _folder.Delete(recursive: true);
    }

    private static Random Seeded()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
#pragma warning disable CA5394 // Chance, not secrecy.
        return new Random(seed);
#pragma warning restore CA5394
    }

    private void Insert(IEnumerable<string> rows)
    {
        _open.Connection.Execute($"insert into plays (songplay_id, session_id, item_in_session) values ({string.Join("), (", rows)})");
    }

    private List<string> Found(string name) => Read(CheckSet.Of(ModelSet.Load()).Single(check => check.Name == name).Select);

    private List<string> Compared(string key) => Read($"select {key}, count(*) as found from plays group by {key} having count(*) > 1");

    private List<string> Read(string select)
    {
        return _open.Connection.Read($"select * from ({select}) as rows order by all", row =>
            string.Join('|', Enumerable.Range(0, row.FieldCount).Select(row.GetValue)));
    }
}
