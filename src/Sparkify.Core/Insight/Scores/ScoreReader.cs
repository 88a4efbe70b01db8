using System.Data.Common;
using System.Globalization;

namespace Sparkify.Insight.Scores;

/// <summary>Reads people and outcomes as of a moment.</summary>
/// <param name="command">Makes a command of a statement.</param>
/// <param name="set">For what questions share.</param>
/// <param name="asked">The question with its choices.</param>
/// <param name="enough">Of those for whom the outcome came true, and of the others, so many are enough to learn from.</param>
internal sealed class ScoreReader(Func<string, DbCommand> command, QuestionSet set, AskedQuestion asked, int enough = Sample.Enough)
{
    private const string Moment = "moment";
    private const int Week = 7;
    private readonly ScoreDefinition _definition = asked.Question.Score!;
    private readonly List<QuestionColumn> _columns = [.. asked.Question.Columns.Where(column => !ScoreDefinition.Computed.Contains(column.Name))];

    private IEnumerable<string> Names => _columns.Select(column => column.Name).Concat(_definition.Signs.Select(sign => sign.Name)).Prepend(Moment);

    /// <summary>Those that the filters leave, at the newest moment.</summary>
    public IReadOnlyList<Candidate> Candidates(CancellationToken cancellation)
    {
        var people = Read(asked, asked.Question.Select, Candidate, cancellation);
        // Engines order texts in ways of their own.
        people.Sort((one, other) => string.CompareOrdinal(one.UserId, other.UserId));
        return people;
    }

    /// <summary>People at some moments, with what came of it; moment by moment, then by id. Filters choose who is listed, not who is learned from.</summary>
    /// <param name="moments">At least one; whole weeks lie between them.</param>
    /// <param name="cancellation">Stops between and within statements.</param>
    /// <returns>Everybody; where there are more than are needed, the same part of them each time, who count for the others.</returns>
    public IReadOnlyList<Example> Examples(IReadOnlyCollection<DateTime> moments, CancellationToken cancellation)
    {
        var at = asked with
        {
            Filters = new Dictionary<string, string>(),
            Moment = moments.Max(),
            Moments = ((moments.Max() - moments.Min()).Days / Week) + 1,
        };
        var outcomes = Read(at, _definition.OutcomeSelect, reader => (Moment: reader.GetDateTime(0), UserId: reader.GetString(1)), cancellation)
            .Where(outcome => moments.Contains(outcome.Moment)).ToHashSet();
        var sample = Sample.Of([.. outcomes.Select(outcome => outcome.UserId)], People(cancellation), enough);
        return [.. Read(sample.In(at), asked.Question.Select, reader => Example(reader, outcomes, sample), cancellation)
            .Where(example => example.Weight > 0 && moments.Contains(example.Moment))
            .OrderBy(example => example.Moment).ThenBy(example => example.UserId, StringComparer.Ordinal)];
    }

    private Candidate Candidate(DbDataReader reader)
    {
        var columns = _columns.Select((column, i) => reader.IsDBNull(i + 1) ? null : AnswerRows.Value(reader.GetValue(i + 1), column.Kind)).ToList();
        return new Candidate((string)columns[0]!, columns, Signs(reader));
    }

    private Example Example(DbDataReader reader, HashSet<(DateTime Moment, string UserId)> outcomes, Sample sample)
    {
        var (moment, userId) = (reader.GetDateTime(0), reader.GetString(1));
        return new Example(moment, userId, Signs(reader), outcomes.Contains((moment, userId)), sample.Weight(userId));
    }

    private double[] Signs(DbDataReader reader)
    {
        return [.. _definition.Signs.Select((_, i) => AnswerRows.Number(reader.GetValue(1 + _columns.Count + i)))];
    }

    private long People(CancellationToken cancellation)
    {
        using var statement = command("select count(*) from users");
        using var cancel = cancellation.Register(statement.Cancel);
        return Convert.ToInt64(statement.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private List<T> Read<T>(AskedQuestion at, string select, Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        using var statement = command(Statement.Of(set, at, select));
        using var cancel = cancellation.Register(statement.Cancel);
        using var reader = statement.ExecuteReader();
        var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName);
        if (select == asked.Question.Select && !names.SequenceEqual(Names))
        {
            throw new InvalidOperationException($"The select returns {string.Join(", ", names)}; the header names {string.Join(", ", Names)}.");
        }

        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        cancellation.ThrowIfCancellationRequested();
        return rows;
    }
}
