using System.Collections.Concurrent;
using System.Data.Common;

namespace Sparkify.Web.Hosting;

/// <summary>One published state: its idle connections, and what was already asked of it. It never changes, so answers never age.</summary>
internal sealed class Snapshot(string run) : IDisposable
{
    private const int MostAnswers = 2_000;
    private const int MostIdle = 8;
    private readonly ConcurrentBag<DbConnection> _idle = [];
    private readonly ConcurrentDictionary<string, object> _known = new(StringComparer.Ordinal);
    private volatile bool _isOver;

    public string Run { get; } = run;

    public DbConnection? Idle()
    {
        return _idle.TryTake(out var connection) ? connection : null;
    }

    public void Return(DbConnection connection)
    {
        if (_isOver || _idle.Count >= MostIdle)
        {
            connection.Dispose();
            return;
        }

        _idle.Add(connection);
        if (_isOver)
        {
            Dispose();
        }
    }

    /// <summary>What was asked before under this name, or the answer now.</summary>
    public T Know<T>(string name, Func<T> ask)
        where T : notnull
    {
        if (_known.TryGetValue(name, out var known))
        {
            return (T)known;
        }

        if (_known.Count >= MostAnswers)
        {
            _known.Clear();
        }

        var answer = ask();
        _known[name] = answer;
        return answer;
    }

    public void Dispose()
    {
        _isOver = true;
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }
}
