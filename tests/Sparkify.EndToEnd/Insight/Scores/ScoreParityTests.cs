using Shouldly;

namespace Sparkify.EndToEnd.Insight.Scores;

/// <summary>The same city gives the same lists: again, and on the other engine.</summary>
public sealed class ScoreParityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Both_engines_give_the_same_scores_and_reasons()
    {
        City.Write(_folder.At("set"), seed: 5, users: 1_000, isFickle: true);
        var (one, other) = (Engine.DuckDb.NewWarehouse(_folder.Path), Engine.Postgres.NewWarehouse(_folder.Path));
        one.Load(_folder.At("set"));
        other.Load(_folder.At("set"));

        foreach (var question in City.Questions)
        {
            var scores = one.Scores(question);
            scores.ShouldContain("|model|", Case.Sensitive, question);
            one.Scores(question).ShouldBe(scores, question);
            other.Scores(question).ShouldBe(scores, question);
        }
    }

    [Fact]
    public void Too_few_upgrades_to_learn_from_are_no_model()
    {
        City.Write(_folder.At("set"), seed: 5, users: 60);
        var warehouse = Engine.DuckDb.NewWarehouse(_folder.Path);
        warehouse.Load(_folder.At("set"));

        var scores = warehouse.Scores("ready-to-upgrade");

        scores.ShouldMatch("^No model: [0-9]+ upgraded in the weeks to learn from, and it takes 20\\. The list is ordered by a rule: visits to the upgrade page, ");
        scores.ShouldContain("|rule|");
        scores.ShouldNotContain("|model|");
    }

    public void Dispose()
    {
        _folder.Dispose();
    }
}
