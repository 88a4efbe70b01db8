using System.Text.Json;
using System.Xml.Linq;
using Amazon;
using Amazon.Runtime;
using Sparkify.Sources.S3;

namespace Sparkify.Provisioning.Aws;

/// <summary>One account in one region: credentials, and a client for each interface that is asked.</summary>
internal sealed class AwsSession : IDisposable
{
    private const int MostRetries = 3;
    private readonly Dictionary<AwsApi, AwsApiClient> _clients = [];
    private readonly RegionEndpoint _region;
    private readonly string? _endpoint;
    private readonly AWSCredentials _credentials;
    private readonly CancellationToken _stop;
    private CancellationToken _cancellation;

    /// <param name="options">Region and credentials, found as for sources in S3; an endpoint stands for all interfaces.</param>
    /// <exception cref="SparkifyException">There are no credentials (exit code 4).</exception>
    public AwsSession(S3Options options, CancellationToken cancellation)
    {
        _region = RegionEndpoint.GetBySystemName(S3Connection.Region(options with { Endpoint = null }));
        _endpoint = options.Endpoint;
        _credentials = S3Credentials.Find(options);
        (_stop, _cancellation) = (cancellation, cancellation);
    }

    public string Region => _region.SystemName;

    public string Partition => _region.PartitionName;

    /// <summary>Asks in the query protocol.</summary>
    /// <returns>The result element.</returns>
    public XElement Query(AwsApi api, string action, IReadOnlyDictionary<string, string> parameters)
    {
        var reply = Send(api, action, client => client.QueryAsync(action, parameters, _cancellation));
        return reply.Element(reply.Name.Namespace + $"{action}Result") ?? reply;
    }

    /// <summary>Asks in the JSON protocol.</summary>
    public JsonElement Json(AwsApi api, string operation, IReadOnlyDictionary<string, object> body)
    {
        return Send(api, operation, client => client.JsonAsync(operation, body, _cancellation));
    }

    /// <summary>Waits; ends at once when the command is stopped.</summary>
    public void Pause(TimeSpan time)
    {
        _cancellation.WaitHandle.WaitOne(time);
        _cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Takes back what was only tried, even after the command was stopped. What fails then is left as it is.</summary>
    public void CleanUp(Action work)
    {
        _cancellation = CancellationToken.None;
        try
        {
            work();
        }
        catch (SparkifyException)
        {
        }
        finally
        {
            _cancellation = _stop;
        }
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }
    }

    private T Send<T>(AwsApi api, string action, Func<AwsApiClient, Task<T>> send)
    {
        var client = Client(api);
        try
        {
            return send(client).GetAwaiter().GetResult();
        }
        catch (Exception) when (_cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(_cancellation);
        }
        catch (Exception failure) when (failure is AmazonServiceException or AmazonClientException or HttpRequestException or IOException)
        {
            throw AwsFailures.Explain(failure, $"{api.Endpoint}:{action}", client.Config.DetermineServiceOperationEndpoint(null!).URL);
        }
    }

    private AwsApiClient Client(AwsApi api)
    {
        if (!_clients.TryGetValue(api, out var client))
        {
            var config = new AwsApiConfig(api) { RegionEndpoint = _region, MaxErrorRetry = MostRetries };
            if (_endpoint is not null)
            {
                (config.ServiceURL, config.AuthenticationRegion) = (_endpoint, Region);
            }

            RefusePlainText(config.ServiceURL);
            client = new AwsApiClient(api, _credentials, config);
            _clients.Add(api, client);
        }

        return client;
    }

    private static void RefusePlainText(string? url)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var place) && place.Scheme != "https" && !place.IsLoopback)
        {
            throw new SparkifyException($"The endpoint {url} is not encrypted.", "Write it as https://HOST:PORT; plain http is for this machine only.")
            { ExitCode = 4 };
        }
    }
}
