using Amazon.S3;
using Sparkify.EndToEnd.S3;
using Sparkify.Pipeline;
using Sparkify.Sources;
using Sparkify.Sources.S3;
using Sparkify.Warehouse;
using Sparkify.Warehouse.Redshift;

namespace Sparkify.EndToEnd.Redshift;

/// <summary>A warehouse on the stand-in for Redshift, and a bucket of a real S3 server that it copies from.</summary>
internal sealed class RedshiftScene : IAsyncDisposable
{
    private readonly AmazonS3Client _client;
    private readonly SourceStores _store;
    private readonly Gateway _gateway;
    private readonly TemporaryFolder _folder = new();

    private RedshiftScene(Gateway gateway, string bucket, string options)
    {
        (_gateway, Bucket) = (gateway, bucket);
        _client = gateway.Client();
        StandIn = RedshiftStandIn.Start(_client);
        var reached = new S3Options { Endpoint = gateway.Endpoint, Credentials = (gateway.Owner.Key, gateway.Owner.Secret) };
        _store = new SourceStores(reached);
        Address = $"{StandIn.Address}?sslrootcert={StandIn.RootCertificateFile}&iam_role={RedshiftStandIn.RoleArn}&region=us-west-2&staging=s3://{bucket}/staging{options}";
        Warehouse = new TestWarehouse(WarehouseAddress.Parse(Address, null, new RedshiftDefaults { Store = reached }));
    }

    public RedshiftStandIn StandIn { get; }

    public TestWarehouse Warehouse { get; }

    public string Address { get; }

    public string Bucket { get; }

    public string Folder => _folder.Path;

    public Gateway Gateway => _gateway;

    /// <param name="gateway">The S3 server.</param>
    /// <param name="bucket">Its own bucket, which is made.</param>
    /// <param name="options">What else the warehouse's address says, such as <c>&amp;max_errors=5</c>.</param>
    public static async Task<RedshiftScene> StartAsync(Gateway gateway, string bucket, string options = "")
    {
        var scene = new RedshiftScene(gateway, bucket, options);
        await scene._client.MakeAsync(bucket);
        return scene;
    }

    public Task PutAsync(string key, string text) => _client.PutAsync(Bucket, key, text);

    public Task PutFolderAsync(string prefix, string folder) => _client.PutFolderAsync(Bucket, prefix, folder);

    public async Task<IReadOnlyList<string>> KeysAsync(string prefix)
    {
        var listed = await _client.ListObjectsV2Async(new() { BucketName = Bucket, Prefix = prefix }, TestContext.Current.CancellationToken);
        return [.. (listed.S3Objects ?? []).Select(one => one.Key)];
    }

    /// <summary>Loads log_data/ and song_data/ of the bucket, in this process.</summary>
    public EtlReport Load(params IReadOnlyList<(SourceKind Kind, string Location)> others)
    {
        return Warehouse.Load(_store, [(SourceKind.Events, $"s3://{Bucket}/log_data"), (SourceKind.Songs, $"s3://{Bucket}/song_data"), .. others]);
    }

    /// <summary>The real program on this warehouse.</summary>
    public Run Program(params IReadOnlyList<string> arguments)
    {
        return Run.Sparkify([.. arguments, "-w", Address]) with { Folder = Folder, Environment = Variables() };
    }

    public async ValueTask DisposeAsync()
    {
        await StandIn.DisposeAsync();
        _store.Dispose();
        _client.Dispose();
        _folder.Dispose();
    }

    private Dictionary<string, string?> Variables() => new()
    {
        ["AWS_ACCESS_KEY_ID"] = _gateway.Owner.Key,
        ["AWS_SECRET_ACCESS_KEY"] = _gateway.Owner.Secret,
        ["AWS_SESSION_TOKEN"] = null,
        ["AWS_PROFILE"] = null,
        ["AWS_REGION"] = null,
        ["AWS_DEFAULT_REGION"] = null,
        ["AWS_ENDPOINT_URL"] = _gateway.Endpoint,
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["AWS_CONFIG_FILE"] = "/dev/null",
        ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
    };
}
