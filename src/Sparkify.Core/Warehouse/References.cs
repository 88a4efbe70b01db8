namespace Sparkify.Warehouse;

/// <summary>Numbers the rows of the batch's vocabularies: from 1 in each, without gaps, so that the engine can look them up in an array.</summary>
internal sealed class References
{
    private int _actions;
    private int _songs;
    private int _users;
    private int _userAgents;

    public int NextAction() => Interlocked.Increment(ref _actions);

    public int NextSong() => Interlocked.Increment(ref _songs);

    public int NextUser() => Interlocked.Increment(ref _users);

    public int NextUserAgent() => Interlocked.Increment(ref _userAgents);
}
