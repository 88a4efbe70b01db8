namespace Sparkify.Cli.Configuration;

/// <summary>The value of a key and where it came from.</summary>
/// <param name="Value">Null if nobody set it and it has no default.</param>
/// <param name="Origin">A flag, an environment variable, a file with its section, or <c>default</c>.</param>
/// <param name="Source">What kind of origin that is.</param>
internal sealed record Setting(KnownKey Key, string? Value, string Origin, SettingSource Source);
