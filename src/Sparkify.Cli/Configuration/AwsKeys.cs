namespace Sparkify.Cli.Configuration;

/// <summary>The access key that <c>dwh.cfg</c> or a variable of ours gives.</summary>
internal static class AwsKeys
{
    /// <summary>The key of the original's <c>dwh.cfg</c>. What AWS's own variables say is left to the credential chain.</summary>
    public static (string Key, string Secret)? Written(Settings settings)
    {
        var (key, secret) = (settings.Find(KnownKeys.AwsKey), settings.Find(KnownKeys.AwsSecret));
        return IsOurs(key) && IsOurs(secret) ? (key.Value!, secret.Value!) : null;
    }

    private static bool IsOurs(Setting setting)
    {
        return setting.Value is not null && setting.Source switch
        {
            SettingSource.File => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("AWS_PROFILE")),
            SettingSource.Environment => setting.Origin.StartsWith("SPARKIFY_", StringComparison.Ordinal),
            _ => false,
        };
    }
}
