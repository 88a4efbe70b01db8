namespace Sparkify.Staging.Rules;

/// <summary>What is known of the repeated texts of one event.</summary>
internal struct KnownEvent
{
    public KnownTexts Action;
    public KnownTexts Song;
    public KnownTexts User;
    public KnownTexts UserAgent;

    public readonly bool Repaired => Action.Repaired | Song.Repaired | User.Repaired | UserAgent.Repaired;
}
