namespace Sparkify.Warehouse;

/// <summary>Numbers the rows of the batch's vocabularies: in each from 1, or from another number, without gaps, so that the engine can look them up in an array.</summary>
/// <param name="last">The last number that is taken.</param>
internal sealed class References(int last = 0)
{
    private int _actions = last;
    private int _songs = last;
    private int _users = last;
    private int _userAgents = last;

    public int NextAction() => Interlocked.Increment(ref _actions);

    public int NextSong() => Interlocked.Increment(ref _songs);

    public int NextUser() => Interlocked.Increment(ref _users);

    public int NextUserAgent() => Interlocked.Increment(ref _userAgents);
}
