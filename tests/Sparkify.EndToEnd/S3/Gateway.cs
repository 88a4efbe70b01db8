using System.Diagnostics;
using Amazon.Runtime;
using Amazon.S3;

[assembly: AssemblyFixture(typeof(Sparkify.EndToEnd.S3.Gateway))]

namespace Sparkify.EndToEnd.S3;

/// <summary>A Ceph gateway, a real S3 server, started when the first test asks for it and shared by all; signatures are checked. Each test has buckets of its own.</summary>
public sealed class Gateway : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);
    private static readonly string[] _programs = ["ceph", "ceph-authtool", "ceph-mon", "ceph-osd", "monmaptool", "radosgw", "radosgw-admin"];
    private static readonly string _missing = Reason();
    private readonly Lazy<(Process Server, string Endpoint)> _started = new(Start);

    /// <summary>Skips the test where the gateway is not installed.</summary>
    public string Endpoint
    {
        get
        {
            Assert.SkipUnless(_missing.Length == 0, _missing);
            return _started.Value.Endpoint;
        }
    }

    public S3Keys Owner { get; } = new("AKOWNER", "SKOWNER");

    public S3Keys Stranger { get; } = new("AKSTRANGER", "SKSTRANGER");

    /// <summary>A client to put what a test reads.</summary>
    public AmazonS3Client Client()
    {
        return new AmazonS3Client(new BasicAWSCredentials(Owner.Key, Owner.Secret), new AmazonS3Config
        {
            ServiceURL = Endpoint,
            AuthenticationRegion = "us-east-1",
            ForcePathStyle = true,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated)
        {
            // The script ends with its input, also if this process is killed.
            using var server = _started.Value.Server;
            server.StandardInput.Close();
            await server.WaitForExitAsync();
        }
    }

    private static (Process Server, string Endpoint) Start()
    {
        // The monitor takes the port after it.
        var port = FreePorts.Take(together: 2);
        var script = Path.Combine(Repository.Root, "tests", "Sparkify.EndToEnd", "S3", "s3-server.sh");
        var folder = Path.Combine(Path.GetTempPath(), $"sparkify-gateway-{port}");
        var server = Process.Start(new ProcessStartInfo("bash", [script, folder, $"{port}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        using var patience = new CancellationTokenSource(_patience);
        var line = server.StandardOutput.ReadLineAsync(patience.Token).AsTask().GetAwaiter().GetResult();
        return line == "ready"
            ? (server, $"http://127.0.0.1:{port}")
            : throw new InvalidOperationException($"The gateway did not start: {line}\n{server.StandardOutput.ReadToEnd()}");
    }

    private static string Reason()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        var missing = _programs.FirstOrDefault(program => !folders.Any(folder => File.Exists(Path.Combine(folder, program))));
        return missing is not null ? $"The S3 server of these tests is Ceph's, and {missing} is not installed."
            : Environment.UserName != "root" ? "The S3 server of these tests starts only as root."
            : "";
    }
}
