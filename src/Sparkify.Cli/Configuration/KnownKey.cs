namespace Sparkify.Cli.Configuration;

/// <summary>One key of <c>dwh.cfg</c>.</summary>
/// <param name="Section">Its section, without brackets.</param>
/// <param name="Name">Its name in that section.</param>
/// <param name="Environment">Environment variables that override it, the strongest first.</param>
internal sealed record KnownKey(string Section, string Name, params IReadOnlyList<string> Environment)
{
    /// <summary>The value when nobody says otherwise.</summary>
    public string? Default { get; init; }

    /// <summary>True if its value must not be shown.</summary>
    public bool IsSecret { get; init; }

    /// <summary>As people write it: <c>[S3] LOG_DATA</c>.</summary>
    public override string ToString()
    {
        return $"[{Section}] {Name}";
    }
}
