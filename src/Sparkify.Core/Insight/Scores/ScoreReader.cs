using System.Data.Common;

namespace Sparkify.Insight.Scores;

/// <summary>Reads people and outcomes as of a moment.</summary>
/// <param name="command">Makes a command of a statement.</param>
/// <param name="set">For what questions share.</param>
/// <param name="asked">The question with its choices.</param>
internal sealed class ScoreReader(Func<string, DbCommand> command, QuestionSet set, AskedQuestion asked)
{
    private static readonly Dictionary<string, string> _noFilters = [];
    private readonly ScoreDefinition _definition = asked.Question.Score!;
    private readonly List<QuestionColumn> _columns = [.. asked.Question.Columns.Where(column => !ScoreDefinition.Computed.Contains(column.Name))];

    private IEnumerable<string> Names => _columns.Select(column => column.Name).Concat(_definition.Signs.Select(sign => sign.Name));

    /// <summary>Those that the filters leave, at the newest moment.</summary>
    public IReadOnlyList<Candidate> Candidates(CancellationToken cancellation)
    {
        return Candidates(asked, cancellation);
    }

    /// <summary>What everybody had done up to a moment; filters choose who is listed, not who is learned from.</summary>
    public IReadOnlyList<Candidate> Candidates(DateTime moment, CancellationToken cancellation)
    {
        return Candidates(At(moment), cancellation);
    }

    /// <summary>Everybody at some moments, with what came of it; moment by moment, then by id.</summary>
    public IReadOnlyList<Example> Examples(IEnumerable<DateTime> moments, CancellationToken cancellation)
    {
        var examples = new List<Example>();
        foreach (var moment in moments)
        {
            var outcomes = Outcomes(moment, cancellation);
            examples.AddRange(Candidates(moment, cancellation)
                .Select(person => new Example(person.UserId, person.Signs, outcomes.Contains(person.UserId))));
        }

        return examples;
    }

    private HashSet<string> Outcomes(DateTime moment, CancellationToken cancellation)
    {
        return [.. Read(At(moment), _definition.OutcomeSelect, reader => reader.GetString(0), cancellation)];
    }

    private List<Candidate> Candidates(AskedQuestion at, CancellationToken cancellation)
    {
        var people = Read(at, asked.Question.Select, Candidate, cancellation);
        // Engines order texts in ways of their own.
        people.Sort((one, other) => string.CompareOrdinal(one.UserId, other.UserId));
        return people;
    }

    private Candidate Candidate(DbDataReader reader)
    {
        var columns = _columns.Select((column, i) => reader.IsDBNull(i) ? null : AnswerRows.Value(reader.GetValue(i), column.Kind)).ToList();
        var signs = _definition.Signs.Select((sign, i) => AnswerRows.Number(reader.GetValue(_columns.Count + i))).ToList();
        return new Candidate((string)columns[0]!, columns, signs);
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

    private AskedQuestion At(DateTime moment)
    {
        return asked with { Filters = _noFilters, Moment = moment };
    }
}
