namespace Sparkify.Cli.Configuration;

/// <summary>Every known key with its value: flag, else environment, else <c>dwh.cfg</c>, else default.</summary>
/// <param name="file">The file, if there is one.</param>
/// <param name="environment">Reads an environment variable; null if it is not set.</param>
/// <param name="flags">Values given on the command line, with the flag's name.</param>
internal sealed class Settings(
    DwhFile? file, Func<string, string?> environment, IReadOnlyDictionary<KnownKey, (string Flag, string Value)> flags)
{
    public DwhFile? File { get; } = file;

    public IEnumerable<Setting> All => KnownKeys.All.Select(Find);

    public Setting Find(KnownKey key)
    {
        if (flags.TryGetValue(key, out var given))
        {
            return new Setting(key, given.Value, given.Flag, SettingSource.Flag);
        }

        foreach (var name in key.Environment)
        {
            if (environment(name) is { Length: > 0 } value)
            {
                return new Setting(key, value, name, SettingSource.Environment);
            }
        }

        return File?.Find(key) is { } written
            ? new Setting(key, written, $"{File.Path} [{key.Section}]", SettingSource.File)
            : new Setting(key, key.Default, "default", SettingSource.Default);
    }
}
