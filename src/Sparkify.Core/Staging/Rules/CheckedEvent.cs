namespace Sparkify.Staging.Rules;

/// <summary>The numbers of an event that passed the rules.</summary>
internal struct CheckedEvent
{
    public long TsMs;
    public long SessionId;
    public long ItemInSession;
    public double? Seconds;
    public long? RegisteredAtMs;
    public int? Status;
    public bool IsPlay;
}
