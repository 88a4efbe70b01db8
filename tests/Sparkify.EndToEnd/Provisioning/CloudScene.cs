using Shouldly;

namespace Sparkify.EndToEnd.Provisioning;

/// <summary>The real program in front of a cloud.</summary>
internal sealed class CloudScene : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FakeCloud Cloud { get; } = new();

    public Dictionary<string, string?> Variables => field ??= Environment(Cloud.Endpoint, FakeCloud.Key, FakeCloud.Secret);

    public string Folder => _folder.Path;

    /// <summary>Nothing of the machine's own set-up counts.</summary>
    public static Dictionary<string, string?> Environment(string endpoint, string key, string secret)
    {
        return new()
        {
            ["AWS_ACCESS_KEY_ID"] = key,
            ["AWS_SECRET_ACCESS_KEY"] = secret,
            ["AWS_SESSION_TOKEN"] = null,
            ["AWS_PROFILE"] = null,
            ["AWS_REGION"] = "us-west-2",
            ["AWS_DEFAULT_REGION"] = "us-west-2",
            ["AWS_ENDPOINT_URL"] = endpoint,
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["AWS_CONFIG_FILE"] = "/dev/null",
            ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
        };
    }

    public Run Program(params IReadOnlyList<string> arguments)
    {
        return Run.Sparkify(["provision", .. arguments]) with { Folder = Folder, Environment = Variables };
    }

    /// <summary>Runs a command of <c>provision</c>; whatever comes of it, no request may break a contract, and no secret may be seen.</summary>
    public async Task<Outcome> RunAsync(params IReadOnlyList<string> arguments)
    {
        var outcome = await Program(arguments).EndAsync();
        Cloud.Violations.ShouldBeEmpty();
        (outcome.Out + outcome.Error).ShouldNotContain(FakeCloud.Secret);
        return outcome;
    }

    /// <summary>The same for a warehouse as it is usually asked for.</summary>
    public Task<Outcome> UsualAsync(string verb, params IReadOnlyList<string> arguments)
    {
        return RunAsync([verb, "--from", "s3://udacity-dend/log_data", "--allow-cidr", "203.0.113.7/32", .. arguments]);
    }

    public void Dispose()
    {
        Cloud.Dispose();
        _folder.Dispose();
    }
}
