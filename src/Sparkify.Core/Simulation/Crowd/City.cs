using Sparkify.Simulation.Truth;
using Sparkify.Simulation.World;

namespace Sparkify.Simulation.Crowd;

/// <summary>Everybody, in shards that threads simulate side by side. The number of shards is fixed; that of threads is not.</summary>
internal sealed class City
{
    private const int ShardCount = 64;

    // Visitors without an account, per member.
    private const double VisitorShare = 0.06;

    private readonly SimulationPlan _plan;
    private readonly Catalogue _catalogue;
    private readonly Casting _casting;
    private readonly Registrations _registrations;
    private readonly Shard[] _shards;

    public City(SimulationPlan plan, Timetable timetable, Catalogue catalogue)
    {
        (_plan, Timetable, _catalogue) = (plan, timetable, catalogue);
        var rhythm = new Rhythm(plan);
        var life = new Life(plan, rhythm, new SongChoice(catalogue, new Popularity(catalogue)));
        _casting = new Casting(plan, rhythm);
        _registrations = new Registrations(plan);
        _shards = [.. Enumerable.Range(0, ShardCount).Select(_ => new Shard(timetable, life, NewTally()))];
    }

    public Timetable Timetable { get; }

    public IReadOnlyList<Shard> Shards => _shards;

    public Roll Roll { get; } = new();

    public CrowdTally NewTally() => new(_plan, _catalogue);

    /// <summary>Makes the members and visitors of the first day.</summary>
    public void Settle(ParallelOptions threads)
    {
        Roll.Reserve(_plan.Users);
        var visitors = (int)Math.Ceiling(_plan.Users * VisitorShare);
        Parallel.For(0, ShardCount, threads, number =>
        {
            for (var person = number; person < _plan.Users; person += ShardCount)
            {
                var member = _casting.Member(person, out var card);
                Roll.Set(person, card);
                _shards[number].Add(member, card);
            }

            for (var visitor = number; visitor < visitors; visitor += ShardCount)
            {
                _shards[number].Add(_casting.Visitor(visitor), default);
            }
        });
    }

    /// <summary>Lets everybody live through a window; who comes to register in it is new.</summary>
    public void Live(int window, ParallelOptions threads)
    {
        while (_registrations.Next < Timetable.StartOf(window + 1))
        {
            var newcomer = _casting.Newcomer(Roll.Count, _registrations.Next, out var card);
            _shards[Roll.Count % ShardCount].Add(newcomer, card);
            Roll.Add(card);
            _registrations.Draw();
        }

        Parallel.For(0, ShardCount, threads, number => _shards[number].Live(window));
    }
}
