using System.Data.Common;
using Sparkify.Insight;
using Sparkify.Web.Hosting;

namespace Sparkify.Web.Answering;

/// <summary>Answers what one page wants to know, from one published state.</summary>
public sealed class Desk
{
    private readonly Snapshot _snapshot;
    private readonly DbConnection _connection;
    private readonly CancellationToken _cancellation;
    private readonly Analyst _analyst;

    internal Desk(Snapshot snapshot, DbConnection connection, View view, CancellationToken cancellation)
    {
        _snapshot = snapshot;
        _connection = connection;
        _cancellation = cancellation;
        View = view;
        Set = QuestionSet.Load();
        _analyst = new Analyst(connection, Set);
        Kept = [.. Choice.Shared, .. Set.Filters.Select(filter => filter.Name)];
    }

    public QuestionSet Set { get; }

    public View View { get; }

    /// <summary>The run that published what is shown.</summary>
    public string Run => _snapshot.Run;

    public Reach Reach => _snapshot.Know("reach", () => (object)_analyst.Reach) is Reach reach ? reach : default;

    /// <summary>Names of the values that travel from page to page.</summary>
    public IReadOnlyCollection<string> Kept { get; }

    /// <summary>The same desk for another address.</summary>
    public Desk About(View view)
    {
        return new Desk(_snapshot, _connection, view, _cancellation);
    }

    public Question Question(string name)
    {
        return Set.Find(name) ?? throw new SparkifyException($"there is no question `{name}`.", "The page Docs lists them all.") { ExitCode = 2 };
    }

    /// <summary>Answers a question as the page's address says, as far as the question understands it.</summary>
    /// <param name="name">The question.</param>
    /// <param name="own">Values that this place of the page sets itself.</param>
    public Answer Ask(string name, params (string Name, string? Value)[] own)
    {
        var question = Question(name);
        var parameters = Choice.For(question, View, own);
        return Ask(question, parameters);
    }

    public Answer Ask(Question question, Parameters parameters)
    {
        return _snapshot.Know($"answer {question.Name} {Choice.Text(parameters)}", () => _analyst.Ask(question, parameters, _cancellation));
    }

    /// <summary>The statement that answers a question, with all values in it.</summary>
    public string Sql(Question question, Parameters parameters)
    {
        return _analyst.Sql(question, parameters);
    }

    /// <summary>The statement that lists those behind an answer's numbers.</summary>
    /// <param name="list">The list.</param>
    /// <param name="parameters">As for the answer.</param>
    /// <param name="of">Values of the first key columns; empty for all.</param>
    public string ListSql((Question Question, QuestionList List) list, Parameters parameters, IReadOnlyList<string> of)
    {
        return _analyst.ListSql(list.Question, parameters, list.List, of);
    }

    /// <summary>The values that a filter may have.</summary>
    public IReadOnlyList<string> FilterValues(Filter filter)
    {
        return _snapshot.Know($"filter {filter.Name}", () => _analyst.FilterValues(filter));
    }

    /// <summary>Runs a statement of ours and reads up to so many rows.</summary>
    public Rows Read(string sql, int most)
    {
        return Rows.Read(_connection, sql, most, _cancellation);
    }

    /// <summary>Runs a statement of ours, for an export that may be long.</summary>
    public async Task StreamAsync(string sql, Func<DbDataReader, Task> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var command = _connection.CreateCommand();
#pragma warning disable CA2100, CA3001 // Our own models; values went through literals of the core.
        command.CommandText = sql;
#pragma warning restore CA2100, CA3001
        await using var cancel = _cancellation.Register(command.Cancel);
        await using var reader = await command.ExecuteReaderAsync(_cancellation);
        await read(reader);
    }
}
