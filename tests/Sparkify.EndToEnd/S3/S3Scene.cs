using System.Text.Json;

namespace Sparkify.EndToEnd.S3;

/// <summary>A warehouse that the real program loads from a store.</summary>
/// <param name="endpoint">The store.</param>
/// <param name="keys">What to sign with; null for no credentials at all.</param>
internal sealed class S3Scene(string endpoint, S3Keys? keys) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TestWarehouse Warehouse => field ??= Engine.NewWarehouse(_folder.Path);

    public Engine Engine { get; init; } = Engine.DuckDb;

    public string Folder => _folder.Path;

    public Run Program(params IReadOnlyList<string> arguments)
    {
        return Run.Sparkify([.. arguments, "-w", $"{Warehouse.Address}"]) with { Folder = Folder, Environment = Variables() };
    }

    /// <summary>Loads from the store.</summary>
    public Task<Outcome> Etl(params IReadOnlyList<string> arguments)
    {
        return Program(["etl", "--s3-endpoint", endpoint, "-o", "json", .. arguments]).EndAsync();
    }

    /// <summary>Loads from the store and expects that nothing is wrong.</summary>
    public async Task<JsonElement> LoadAsync(params IReadOnlyList<string> arguments)
    {
        var outcome = await Etl(arguments);
        outcome.ShouldSucceed();
        return JsonElement.Parse(outcome.Out);
    }

    public void Dispose()
    {
        _folder.Dispose();
    }

    // Nothing of the machine's own set-up counts.
    private Dictionary<string, string?> Variables() => new()
    {
        ["AWS_ACCESS_KEY_ID"] = keys?.Key,
        ["AWS_SECRET_ACCESS_KEY"] = keys?.Secret,
        ["AWS_SESSION_TOKEN"] = keys?.Token,
        ["AWS_PROFILE"] = null,
        ["AWS_REGION"] = null,
        ["AWS_DEFAULT_REGION"] = null,
        ["AWS_ENDPOINT_URL"] = null,
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["AWS_CONFIG_FILE"] = "/dev/null",
        ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
    };
}
