namespace Sparkify.Staging.Reading;

/// <summary>What is left to do for the reading threads. Work may add work; the queue ends when all work is done.</summary>
internal sealed class WorkQueue
{
    private readonly LinkedList<Action<ObjectReader>> _waiting = new();
    private int _running;
    private bool _stopped;

    public void Add(Action<ObjectReader> work)
    {
        lock (_waiting)
        {
            _waiting.AddLast(work);
            Monitor.Pulse(_waiting);
        }
    }

    /// <summary>Adds work that is done before all that waits.</summary>
    public void AddFirst(Action<ObjectReader> work)
    {
        lock (_waiting)
        {
            _waiting.AddFirst(work);
            Monitor.Pulse(_waiting);
        }
    }

    /// <summary>Waits for work; each work taken ends with <see cref="Done"/>.</summary>
    /// <returns>Null when all is done, or the queue was stopped.</returns>
    public Action<ObjectReader>? Take()
    {
        lock (_waiting)
        {
            while (_waiting.Count == 0 && _running > 0 && !_stopped)
            {
                Monitor.Wait(_waiting);
            }

            var next = _stopped ? null : _waiting.First;
            if (next == null)
            {
                return null;
            }

            _waiting.RemoveFirst();
            _running++;
            return next.Value;
        }
    }

    public void Done()
    {
        lock (_waiting)
        {
            _running--;
            Monitor.PulseAll(_waiting);
        }
    }

    public void Stop()
    {
        lock (_waiting)
        {
            _stopped = true;
            Monitor.PulseAll(_waiting);
        }
    }
}
