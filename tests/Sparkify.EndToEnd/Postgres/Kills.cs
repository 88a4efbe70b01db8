using Shouldly;

namespace Sparkify.EndToEnd.Postgres;

/// <summary><c>kill -9</c> of the real process at chance moments of a load into PostgreSQL.</summary>
public sealed class Kills(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Killed_at_any_moment_nothing_is_lost_or_doubled()
    {
        WriteLogs(1, 3);
        var before = Load(Engine.DuckDb.NewWarehouse(_folder.At("before-star")));
        var base1 = PostgresFixture.NewWarehouse();
        Load(base1).ShouldBe(before);
        WriteLogs(4, 6);
        var after = Load(Engine.DuckDb.NewWarehouse(Directory.CreateDirectory(_folder.At("after-star")).FullName));
        var time = await RunTime.MeasureAsync(Etl(PostgresFixture.CopyOf(base1)));
        var (kills, trouble) = (new ChanceKills(usual: 4), new List<string>());
        while (kills.Next())
        {
            var isFirst = kills.Attempt % 3 == 0;
            var warehouse = isFirst ? PostgresFixture.NewWarehouse() : PostgresFixture.CopyOf(base1);
            await kills.KillAsync(Etl(warehouse), time);
            var seen = isFirst ? null : warehouse.Digest();
            trouble.AddRange(seen is null || seen.SequenceEqual(before) || seen.SequenceEqual(after) ? [] : [$"{kills}: readers saw half a run"]);
            trouble.AddRange(Load(warehouse).SequenceEqual(after) ? [] : [$"{kills}: the digests differ"]);
        }

        output.WriteLine($"{kills}; an undisturbed load takes {time}");
        trouble.ShouldBeEmpty();
        kills.ShouldBeEnough();
    }

    public void Dispose()
    {
        _folder.Dispose();
    }

    private IReadOnlyList<Checks.TableDigest> Load(TestWarehouse warehouse)
    {
        warehouse.Load(_folder.At("log"));
        return warehouse.Digest();
    }

    private Run Etl(TestWarehouse warehouse) => Run.Sparkify("etl", "--from", _folder.At("log"), "-w", $"{warehouse.Address}", "-q");

    private void WriteLogs(int first, int last)
    {
        GeneratedLog.WriteSongs(_folder.At("log", "song_data", "songs.json"));
        for (var number = first; number <= last; number++)
        {
            GeneratedLog.WriteEvents(_folder.At("log", "log_data", $"{number}.json"), number, 5_000);
        }

        Directory.CreateDirectory(_folder.At("before-star"));
    }
}
