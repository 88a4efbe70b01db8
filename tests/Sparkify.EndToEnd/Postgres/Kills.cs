using System.Diagnostics;
using System.Globalization;
using Shouldly;

namespace Sparkify.EndToEnd.Postgres;

/// <summary><c>kill -9</c> of the real process at chance moments of a load into PostgreSQL.</summary>
/// <remarks>SPARKIFY_TEST_KILLS sets how many, SPARKIFY_TEST_SEED another choice of moments.</remarks>
public sealed class Kills(ITestOutputHelper output) : IDisposable
{
    private const int UsualKills = 4;
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Killed_at_any_moment_nothing_is_lost_or_doubled()
    {
        var random = new Random(Number("SPARKIFY_TEST_SEED", 1));
        WriteLogs(1, 3);
        var before = Load(Engine.DuckDb.NewWarehouse(_folder.At("before-star")));
        var base1 = PostgresFixture.NewWarehouse();
        Load(base1).ShouldBe(before);
        WriteLogs(4, 6);
        var after = Load(Engine.DuckDb.NewWarehouse(Directory.CreateDirectory(_folder.At("after-star")).FullName));
        var usual = await TimeAsync(PostgresFixture.CopyOf(base1));
        var (kills, wanted, trouble) = (0, Number("SPARKIFY_TEST_KILLS", UsualKills), new List<string>());
        for (var attempt = 0; kills < wanted && attempt < 3 * wanted; attempt++)
        {
            var warehouse = attempt % 3 == 0 ? PostgresFixture.NewWarehouse() : PostgresFixture.CopyOf(base1);
            var moment = usual * (0.1 + (0.95 * random.NextDouble()));
            var isKilled = await Etl(warehouse).KillAsync(age => age >= moment);
            // What had ended before takes no longer than that.
            (kills, usual) = isKilled ? (kills + 1, usual) : (kills, moment);
            var seen = attempt % 3 == 0 ? null : warehouse.Digest();
            trouble.AddRange(seen is null || seen.SequenceEqual(before) || seen.SequenceEqual(after) ? [] : [$"attempt {attempt}: readers saw half a run"]);
            trouble.AddRange(Load(warehouse).SequenceEqual(after) ? [] : [$"attempt {attempt}, {moment.TotalMilliseconds:F0} ms: the digests differ"]);
        }

        output.WriteLine($"{kills} kills; an undisturbed load takes {usual.TotalSeconds:F1} s");
        trouble.ShouldBeEmpty();
        kills.ShouldBe(wanted);
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

    private async Task<TimeSpan> TimeAsync(TestWarehouse warehouse)
    {
        var started = Stopwatch.GetTimestamp();
        (await (Etl(warehouse) with { IsFresh = true }).EndAsync()).ShouldSucceed();
        return Stopwatch.GetElapsedTime(started);
    }

    private void WriteLogs(int first, int last)
    {
        GeneratedLog.WriteSongs(_folder.At("log", "song_data", "songs.json"));
        for (var number = first; number <= last; number++)
        {
            GeneratedLog.WriteEvents(_folder.At("log", "log_data", $"{number}.json"), number, 5_000);
        }

        Directory.CreateDirectory(_folder.At("before-star"));
    }

    private static int Number(string variable, int usual)
    {
        return int.Parse(Environment.GetEnvironmentVariable(variable) ?? $"{usual}", CultureInfo.InvariantCulture);
    }
}
