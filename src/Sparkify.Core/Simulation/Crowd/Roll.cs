namespace Sparkify.Simulation.Crowd;

/// <summary>The cards of all members, by their number.</summary>
internal sealed class Roll
{
    private PersonCard[] _cards = [];

    public int Count { get; private set; }

    public ref readonly PersonCard this[int person] => ref _cards[person];

    /// <summary>Makes room for the members of the first day, to be set by any thread.</summary>
    public void Reserve(int members)
    {
        _cards = new PersonCard[members + (members / 8) + 16];
        Count = members;
    }

    public void Set(int person, in PersonCard card)
    {
        _cards[person] = card;
    }

    public void Add(in PersonCard card)
    {
        if (Count == _cards.Length)
        {
            Array.Resize(ref _cards, 2 * Count);
        }

        _cards[Count++] = card;
    }

    public void Register(int person, long at)
    {
        _cards[person].RegisteredAt = at;
    }
}
