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
            Some(other, question).ShouldBe(Some(one, question), question);
        }
    }

    [Fact]
    public void Part_of_the_people_stands_for_all()
    {
        City.Write(_folder.At("set"), seed: 5, users: 1_000, isFickle: true);
        var warehouse = Engine.DuckDb.NewWarehouse(_folder.Path);
        warehouse.Load(_folder.At("set"));

        foreach (var question in City.Questions)
        {
            var moments = warehouse.Moments(question, 7);
            var all = warehouse.Examples(question, moments.Training);
            var some = warehouse.Sampled(question, 60, moments.Training);

            some.Select(example => $"{example.Moment:s} {example.UserId} {string.Join(' ', example.Signs)} {example.IsOutcome}")
                .ShouldBeSubsetOf(all.Select(example => $"{example.Moment:s} {example.UserId} {string.Join(' ', example.Signs)} {example.IsOutcome}"));
            some.Count.ShouldBeInRange(all.Count / 20, all.Count * 3 / 4);
            some.Sum(example => example.Weight).ShouldBe(all.Count, all.Count / 5.0);
            some.Where(example => example.IsOutcome).Sum(example => example.Weight)
                .ShouldBe(all.Count(example => example.IsOutcome), all.Count(example => example.IsOutcome) / 4.0);
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

    private static IEnumerable<string> Some(TestWarehouse warehouse, string question)
    {
        return warehouse.Sampled(question, 60, warehouse.Moments(question, 7).Training).Select(example => $"{example.Moment:s} {example.UserId} {example.Weight}");
    }

    public void Dispose()
    {
        _folder.Dispose();
    }
}
