using Shouldly;
using Sparkify.Simulation;

namespace Sparkify.Tests.Simulation;

public sealed class EventsimFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();
    private readonly List<string> _notes = [];

    [Fact]
    public void What_the_simulation_has_too_is_taken_over()
    {
        var plan = Read("""
            {
              "end-date": "2015-09-01T00:00:00", "start-date": "2015-08-18T00:00:00", "seed": 7, "n-users": 40, "first-user-id": 1000, "growth-rate": 0.25,
              "session-gap": 1800, "weekend-damping": 0.5, "levels": [{"level": "free", "weight": 75}, {"level": "paid", "weight": 25}],
              "genders": [{"gender": "M", "weight": 1}, {"gender": "F", "weight": 3}]
            }
            """);

        plan.ShouldBe(new SimulationPlan
        {
            Seed = 7,
            Start = new DateOnly(2015, 8, 18),
            Days = 14,
            Users = 40,
            FirstUserId = 1_000,
            GrowthRate = 0.25,
            SessionGap = TimeSpan.FromMinutes(30),
            WeekendDamping = 0.5,
            PaidShare = 0.25,
            WomenShare = 0.75,
        });
        _notes.ShouldBeEmpty();
    }

    [Fact]
    public void Each_key_that_has_no_effect_is_named()
    {
        Read("""{"transitions": [], "damping": 0.1, "tag": "control", "n-users": 3}""").Users.ShouldBe(3);

        _notes.Select(note => note.Split('`')[1]).ShouldBe(["transitions", "damping", "tag"]);
    }

    [Fact]
    public void Fewer_come_when_beta_is_longer()
    {
        using var often = new SimulatedSet(Read("""{"beta": 100000, "n-users": 100}""") with { Songs = 50, Days = 10 });
        using var seldom = new SimulatedSet(Read("""{"beta": 1000000, "n-users": 100}""") with { Songs = 50, Days = 10 });

        often.Report.Events.ShouldBeGreaterThan(4 * seldom.Report.Events);
    }

    [Theory]
    [InlineData("{\"n-users\": \"many\"}", "`n-users` has a value that cannot be: \"many\"")]
    [InlineData("{\"levels\": []}", "`levels` has a value that cannot be: []")]
    [InlineData("[]", "holds no JSON object")]
    [InlineData("{", "is no JSON")]
    public void A_faulty_file_is_refused_with_the_key_at_fault(string json, string problem)
    {
        var refusal = Should.Throw<SparkifyException>(() => Read(json));

        refusal.Problem.ShouldContain(problem);
        refusal.ExitCode.ShouldBe(2);
    }

    public void Dispose()
    {
        File.Delete(_path);
    }

    private SimulationPlan Read(string json)
    {
        File.WriteAllText(_path, json);
        return EventsimFile.Read(_path, _notes.Add);
    }
}
