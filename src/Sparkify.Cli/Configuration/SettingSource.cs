namespace Sparkify.Cli.Configuration;

/// <summary>Where a setting came from, the weakest first.</summary>
internal enum SettingSource
{
    Default,
    File,
    Environment,
    Flag,
}
