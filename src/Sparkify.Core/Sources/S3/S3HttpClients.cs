using System.Net;
using Amazon.Runtime;

namespace Sparkify.Sources.S3;

/// <summary>Makes the HTTP client: no redirects, no unpacking, connections that are given up in time.</summary>
internal sealed class S3HttpClients : HttpClientFactory
{
    private const int Connections = 64;

    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
    {
        return Create();
    }

    public static HttpClient Create()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            MaxConnectionsPerServer = Connections,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
        return new HttpClient(new S3Redirects(handler)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig)
    {
        return false;
    }

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig)
    {
        return false;
    }
}
