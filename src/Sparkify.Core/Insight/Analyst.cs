using System.Data.Common;
using Sparkify.Insight.Scores;

namespace Sparkify.Insight;

/// <summary>Answers questions from a warehouse.</summary>
/// <param name="warehouse">An open connection to the published state, of any engine.</param>
/// <param name="set">The questions.</param>
public sealed class Analyst(DbConnection warehouse, QuestionSet set)
{
    internal const string ReachSelect = "select min(started_at) as oldest, max(ended_at) as newest from sessions";
    private Reach? _reach;

    /// <summary>What time the warehouse's events span.</summary>
    public Reach Reach => _reach ??= ReadReach();

    /// <summary>Answers a question.</summary>
    /// <exception cref="SparkifyException">What was chosen does not fit the question, or names somebody or something that the warehouse does not know.</exception>
    public Answer Ask(Question question, Parameters parameters, CancellationToken cancellation)
    {
        var asked = Asked(question, parameters);
        var sql = Statement.Of(set, asked, question.Select);
        if (question.Score is not null)
        {
            return Scored(asked, sql, cancellation);
        }

        var rows = Rows(sql, question, cancellation);
        IReadOnlyList<IReadOnlyList<object?>> shown = asked.Compared is { } other
            ? Comparison.Rows(asked, rows, Rows(Statement.Of(set, Everything(asked) with { Period = other }, question.Select), question, cancellation))
            : rows;
        var finding = Finding(asked, rows, cancellation);
        return new Answer(question, asked.Compared is null ? question.Columns : Comparison.Columns(question), shown, finding)
        {
            Period = question.HasPeriod ? asked.Period : null,
            Compared = asked.Compared,
            DataUpTo = asked.Reach.Newest,
            Filters = asked.Filters,
            Sql = sql,
        };
    }

    /// <summary>The statement that answers a question, with all values in it.</summary>
    public string Sql(Question question, Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Statement.Of(set, Asked(question, parameters), question.Select);
    }

    /// <summary>The statement that lists those behind an answer's numbers.</summary>
    /// <param name="question">A question that has such a list.</param>
    /// <param name="parameters">As for the answer.</param>
    /// <param name="list">One of the question's lists.</param>
    /// <param name="of">Only those behind the rows of the answer whose first column, or first key column, has this value; null for all.</param>
    public string ListSql(Question question, Parameters parameters, QuestionList list, string? of)
    {
        ArgumentNullException.ThrowIfNull(question);
        return ListSql(question, parameters, list, of is null ? [] : [of]);
    }

    /// <summary>The statement that lists those behind one row of an answer.</summary>
    /// <param name="question">A question that has such a list.</param>
    /// <param name="parameters">As for the answer.</param>
    /// <param name="list">One of the question's lists.</param>
    /// <param name="of">Values of the first key columns, in their order; the first may be one of the answer's first column instead. Empty for all.</param>
    public string ListSql(Question question, Parameters parameters, QuestionList list, IReadOnlyList<string> of)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(of);
        var sql = Statement.Of(set, Asked(question, parameters), list.Select);
        if (of.Count == 0)
        {
            return sql;
        }

        string[] names = [question.Columns[0].Name, .. question.Key.Take(1)];
        var first = string.Join(" or ", names.Distinct().Select(name => Matches(name, of[0])));
        var others = question.Key.Skip(1).Zip(of.Skip(1), Matches).Select(match => $"\n    and {match}");
        return $"select *\nfrom (\n{SqlText.Indent(sql)}\n) as listed\nwhere ({first}){string.Concat(others)}";
    }

    /// <summary>The values that a filter may have in this warehouse.</summary>
    public IReadOnlyList<string> FilterValues(Filter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using var command = Command(filter.Select);
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    private Answer Scored(AskedQuestion asked, string sql, CancellationToken cancellation)
    {
        var (rows, report) = Scorer.Answer(new ScoreReader(Command, set, asked), asked, cancellation);
        return new Answer(asked.Question, asked.Question.Columns, rows, report.Sentence)
        {
            Period = null,
            Compared = null,
            DataUpTo = asked.Reach.Newest,
            Filters = asked.Filters,
            Scores = report,
            Sql = sql,
        };
    }

    private AskedQuestion Asked(Question question, Parameters parameters)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(parameters);
        var asked = Asking.Of(question, parameters, Reach);
        foreach (var (name, value) in asked.Filters)
        {
            var known = FilterValues(set.Filters.First(filter => filter.Name == name));
            if (!known.Contains(value))
            {
                throw UnknownValue.Of(name, value, known);
            }
        }

        return asked;
    }

    private static string Matches(string column, string value)
    {
        return $"cast({column} as varchar) = {SqlLiteral.Of(value)}";
    }

    // The ten songs of now need not be among the ten of then.
    private static AskedQuestion Everything(AskedQuestion asked)
    {
        const string Top = "top";
        return asked.Values.ContainsKey(Top)
            ? asked with { Values = new Dictionary<string, string>(asked.Values) { [Top] = $"{int.MaxValue}" } }
            : asked;
    }

    private string Finding(AskedQuestion asked, List<object?[]> rows, CancellationToken cancellation)
    {
        var question = asked.Question;
        if (question.Finding.Length == 0 || rows.Count == 0)
        {
            return "";
        }

        return question.FindingSelect.Length == 0
            ? FindingSentence.Say(asked, rows)
            : FindingSentence.Say(question.Finding, FirstRow(Statement.Of(set, asked, question.FindingSelect), cancellation));
    }

    private Dictionary<string, object?> FirstRow(string sql, CancellationToken cancellation)
    {
        using var command = Command(sql);
        using var cancel = cancellation.Register(command.Cancel);
        using var reader = command.ExecuteReader();
        var isThere = reader.Read();
        return Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => isThere && !reader.IsDBNull(i) ? reader.GetValue(i) : null);
    }

    private List<object?[]> Rows(string sql, Question question, CancellationToken cancellation)
    {
        using var command = Command(sql);
        using var cancel = cancellation.Register(command.Cancel);
        using var reader = command.ExecuteReader();
        return AnswerRows.Read(reader, question.Columns);
    }

    private Reach ReadReach()
    {
        using var command = Command(ReachSelect);
        using var reader = command.ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) ? new Reach(reader.GetDateTime(0), reader.GetDateTime(1)) : default;
    }

    private DbCommand Command(string sql)
    {
        var command = warehouse.CreateCommand();
#pragma warning disable CA2100 // Our own models; values went through SqlLiteral.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
