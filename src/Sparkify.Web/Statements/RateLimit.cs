using System.Collections.Concurrent;

namespace Sparkify.Web.Statements;

/// <summary>How many statements one visitor may send in a minute.</summary>
internal sealed class RateLimit(int most, TimeProvider time)
{
    private const int MostVisitors = 10_000;
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _sent = new(StringComparer.Ordinal);

    /// <summary>Counts one more, or says how long to wait.</summary>
    /// <returns>Null if it is let in.</returns>
    public TimeSpan? Refuse(string visitor)
    {
        if (_sent.Count > MostVisitors)
        {
            _sent.Clear();
        }

        var now = time.GetUtcNow();
        var sent = _sent.GetOrAdd(visitor, _ => new Queue<DateTimeOffset>());
        lock (sent)
        {
            while (sent.TryPeek(out var oldest) && now - oldest >= _window)
            {
                sent.Dequeue();
            }

            if (sent.Count >= most)
            {
                return _window - (now - sent.Peek());
            }

            sent.Enqueue(now);
            return null;
        }
    }
}
