using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.S3;

namespace Sparkify.Sources.S3;

/// <summary>Makes the client: where the store is, in which region, with whose credentials.</summary>
internal static class S3Connection
{
    // Where the bucket of the original project is.
    private const string UsualRegion = "us-west-2";

    // What stores other than AWS expect to be signed.
    private const string SignedRegion = "us-east-1";

    /// <exception cref="SparkifyException">The endpoint is wrong, or there are no credentials (exit code 4).</exception>
    public static AmazonS3Client Open(S3Options options)
    {
        var config = new AmazonS3Config
        {
            // Retries are our own; the SDK's would also follow redirects to other regions.
            MaxErrorRetry = 0,
            AllowAutoRedirect = false,
            HttpClientFactory = new S3HttpClients(),
            Timeout = Timeout.InfiniteTimeSpan,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.Endpoint is { } endpoint)
        {
            config.ServiceURL = Checked(endpoint);
            config.AuthenticationRegion = options.Region ?? SignedRegion;
            config.ForcePathStyle = true;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(Region(options));
        }

        return new AmazonS3Client(S3Credentials.Find(options), config);
    }

    /// <summary>The region that requests are signed for.</summary>
    public static string Region(S3Options options)
    {
        return options.Region ?? (options.Endpoint is null ? ProfileRegion() ?? UsualRegion : SignedRegion);
    }

    /// <summary>Where requests go, without a bucket.</summary>
    /// <exception cref="SparkifyException">The endpoint is wrong (exit code 4).</exception>
    public static Uri Address(S3Options options)
    {
        if (options.Endpoint is { } endpoint)
        {
            return new Uri(Checked(endpoint));
        }

        var region = RegionEndpoint.GetBySystemName(Region(options));
        return new Uri($"https://s3.{region.SystemName}.{region.PartitionDnsSuffix}");
    }

    private static string? ProfileRegion()
    {
        var name = Environment.GetEnvironmentVariable("AWS_PROFILE");
        return new CredentialProfileStoreChain().TryGetProfile(name is { Length: > 0 } ? name : "default", out var profile)
            ? profile.Region?.SystemName
            : null;
    }

    private static string Checked(string endpoint)
    {
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw Wrong($"The S3 endpoint {endpoint} is no web address.", "Write it as https://HOST:PORT.");
        }

        return address.Scheme == "https" || address.IsLoopback
            ? endpoint
            : throw Wrong($"The S3 endpoint {endpoint} is not encrypted.", "Write it as https://HOST:PORT; plain http is for this machine only.");
    }

    private static SparkifyException Wrong(string problem, string remedy)
    {
        return new SparkifyException(problem, remedy) { ExitCode = 4 };
    }
}
