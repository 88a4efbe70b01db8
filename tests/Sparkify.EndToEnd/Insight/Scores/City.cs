using System.Data.Common;
using Sparkify.Insight;
using Sparkify.Insight.Scores;
using Sparkify.Simulation;

namespace Sparkify.EndToEnd.Insight.Scores;

/// <summary>A simulated city in a folder, and what scores make of a warehouse that loaded it.</summary>
internal static class City
{
    /// <summary>The lists that a score orders.</summary>
    public static IReadOnlyList<string> Questions { get; } = ["ready-to-upgrade", "at-risk", "win-back-candidates"];

    /// <param name="isFickle">More pay, lapse and come back, so that even a small city has enough of them to learn from.</param>
    public static void Write(string folder, int seed, int users, bool isFickle = false)
    {
        var plan = new SimulationPlan { Seed = (ulong)seed, Users = users, Days = 90, Songs = 300 };
        plan = isFickle ? plan with { Absence = 2, PaidShare = 0.6 } : plan;
        new Simulator(plan).Write(folder, null, TestContext.Current.CancellationToken);
    }

    /// <summary>A question's rows without what the latest event says of the people, and what is said of the model.</summary>
    /// <param name="newest">Takes this for the newest event, whatever came after it.</param>
    public static string Scores(this TestWarehouse warehouse, string question, DateTime? newest = null)
    {
        return warehouse.Read(question, newest, (reader, asked) =>
        {
            var (rows, report) = Scorer.Answer(reader, asked, TestContext.Current.CancellationToken);
            var shown = asked.Question.Columns.Select((column, i) => (column.Name, i)).Where(column => column.Name is not ("name" or "level")).Select(column => column.i);
            return string.Join('\n', rows.Select(row => string.Join('|', shown.Select(i => $"{row[i]}"))).Prepend(report.Sentence));
        });
    }

    /// <summary>What everybody had done at a moment, and what came of it.</summary>
    public static IReadOnlyList<Example> Examples(this TestWarehouse warehouse, string question, params IReadOnlyList<DateTime> moments)
    {
        return warehouse.Read(question, null, (reader, _) => reader.Examples(moments, TestContext.Current.CancellationToken));
    }

    /// <summary>The same of a part of the people, as where there are too many.</summary>
    /// <param name="enough">How many with the outcome, and how many others, are enough.</param>
    public static IReadOnlyList<Example> Sampled(this TestWarehouse warehouse, string question, int enough, params IReadOnlyList<DateTime> moments)
    {
        return warehouse.Read(question, null, (reader, _) => reader.Examples(moments, TestContext.Current.CancellationToken), enough);
    }

    public static ScoreMoments Moments(this TestWarehouse warehouse, string question, int within)
    {
        return warehouse.Read(question, null, (_, asked) => ScoreMoments.Of(asked.Reach, within));
    }

    private static T Read<T>(this TestWarehouse warehouse, string name, DateTime? newest, Func<ScoreReader, AskedQuestion, T> read, int enough = Sample.Enough)
    {
        var set = QuestionSet.Load();
        var question = set.Find(name)!;
        var parameters = new Parameters { Values = new Dictionary<string, string> { ["within"] = "7", ["top"] = "10000" } };
        return warehouse.Read(connection =>
        {
            var reach = new Analyst(connection, set).Reach;
            var asked = Asking.Of(question, parameters, reach with { Newest = newest ?? reach.Newest });
            return read(new ScoreReader(sql => Command(connection, sql), set, asked, enough), asked);
        });
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
