using System.Collections.Concurrent;
using System.Data.Common;

namespace Sparkify.Web.Hosting;

/// <summary>One published state: its idle connections, its pages, and what was already asked of it. It never changes, so answers never age.</summary>
/// <param name="run">The run that published it.</param>
/// <param name="open">Opens another connection to it.</param>
internal sealed class Snapshot(string run, Func<DbConnection> open) : IDisposable
{
    private const int MostAnswers = 2_000;
    private const int MostIdle = 8;
    private readonly ConcurrentBag<DbConnection> _idle = [];
    private readonly ConcurrentDictionary<string, KnownAnswer> _known = new(StringComparer.Ordinal);
    private volatile bool _isOver;

    public string Run { get; } = run;

    public PageStore Pages { get; } = new();

    /// <summary>A connection to this state, for the length of one request.</summary>
    public Lease Lease()
    {
        return new Lease(this, _idle.TryTake(out var connection) ? connection : open());
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

    /// <summary>What was asked before under this name, or the answer now; who asks the same meanwhile waits for it.</summary>
    public T Know<T>(string name, Func<T> ask)
        where T : notnull
    {
        if (_known.Count >= MostAnswers)
        {
            _known.Clear();
        }

        var known = _known.GetOrAdd(name, _ => new KnownAnswer());
        if (known.Value is { } before)
        {
            return (T)before;
        }

        lock (known.Asking)
        {
            known.Value ??= ask();
            return (T)known.Value;
        }
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
