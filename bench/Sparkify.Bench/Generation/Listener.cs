namespace Sparkify.Bench.Generation;

/// <summary>One user: who they are, where and how they listen, and when they change their level.</summary>
internal readonly record struct Listener
{
    private const long Start = 1_541_030_400_000;
    private readonly int _changeDay;
    private readonly bool _startsPaid;

    public Listener(int user, int days)
    {
        var chance = new Chance((ulong)user + 0x75E5);
        FirstName = chance.Below(Vocabulary.FirstNames.Length);
        LastName = Vocabulary.LastNames[chance.Below(Vocabulary.LastNames.Length)];
        Location = Vocabulary.Locations[chance.Below(Vocabulary.Locations.Length)];
        UserAgent = Vocabulary.UserAgents[chance.Below(Vocabulary.UserAgents.Length)];
        RegisteredAt = Start - 1 - (long)(chance.Fraction() * TimeSpan.FromDays(120).TotalMilliseconds);
        _startsPaid = chance.Happens(0.24);
        _changeDay = chance.Happens(0.08) ? chance.Below(days) : -1;
    }

    public int FirstName { get; }
    public string LastName { get; }
    public byte[] Location { get; }
    public byte[] UserAgent { get; }

    /// <summary>Milliseconds since 1970-01-01 UTC.</summary>
    public long RegisteredAt { get; }

    public bool ChangesOn(int day) => _changeDay == day;

    /// <summary>Whether the user pays when the day begins.</summary>
    public bool PaysOn(int day) => _startsPaid != (_changeDay >= 0 && day > _changeDay);
}
