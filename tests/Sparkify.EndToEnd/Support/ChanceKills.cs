using System.Globalization;
using Shouldly;

namespace Sparkify.EndToEnd.Support;

/// <summary>Attempts to kill a process, as <c>kill -9</c> does, at chance moments, until it was killed as often as it should be.</summary>
/// <remarks>SPARKIFY_TEST_KILLS sets how often, SPARKIFY_TEST_SEED another choice of moments.</remarks>
/// <param name="usual">How often, if nobody says.</param>
internal sealed class ChanceKills(int usual)
{
    private readonly int _seed = Number("SPARKIFY_TEST_SEED", 1);
    private readonly int _wanted = Number("SPARKIFY_TEST_KILLS", usual);
    private int _kills;
    private TimeSpan _moment;

    public Random Random => field ??= new Random(_seed);

    /// <summary>Counted from 0.</summary>
    public int Attempt { get; private set; } = -1;

    /// <summary>True if there is something left to do, and patience.</summary>
    public bool Next()
    {
        Attempt++;
        return _kills < _wanted && Attempt < 3 * _wanted;
    }

    /// <summary>Kills it at any moment of its time, or at its end.</summary>
    public async Task KillAsync(Run run, RunTime time)
    {
        _moment = time.Longest * (0.1 + (0.95 * Random.NextDouble()));
        if (!await CountAsync(run, age => age >= _moment) && _moment < time.Longest)
        {
            // What had ended before takes no longer than that.
            time.Longest = _moment;
        }
    }

    /// <summary>Kills it as soon as something has happened.</summary>
    public Task KillAsync(Run run, Func<TimeSpan, bool> isTime)
    {
        _moment = default;
        return CountAsync(run, isTime);
    }

    public void ShouldBeEnough()
    {
        _kills.ShouldBe(_wanted, $"of {Attempt} attempts");
    }

    public override string ToString()
    {
        return $"seed {_seed}, attempt {Attempt}, {_moment.TotalMilliseconds:F0} ms, {_kills} of {_wanted} kills";
    }

    private async Task<bool> CountAsync(Run run, Func<TimeSpan, bool> isTime)
    {
        var isKilled = await run.KillAsync(isTime);
        _kills += isKilled ? 1 : 0;
        return isKilled;
    }

    private static int Number(string variable, int usual)
    {
        return int.Parse(Environment.GetEnvironmentVariable(variable) ?? $"{usual}", CultureInfo.InvariantCulture);
    }
}
