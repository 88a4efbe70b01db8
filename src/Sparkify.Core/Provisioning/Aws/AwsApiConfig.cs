using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Sparkify.Provisioning.Aws;

/// <summary>Where an interface is and how patiently it is asked.</summary>
internal sealed class AwsApiConfig : ClientConfig
{
    private static readonly DefaultConfiguration _standard = new()
    {
        Name = DefaultConfigurationMode.Standard,
        RetryMode = RequestRetryMode.Standard,
        ConnectTimeout = TimeSpan.FromSeconds(5),
    };

    private readonly AwsApi _api;

    public AwsApiConfig(AwsApi api)
        : base(new DefaultConfigurationProvider([_standard]))
    {
        _api = api;
        ServiceId = api.Id;
        AuthenticationServiceName = api.Endpoint;
        EndpointProvider = new OwnEndpoint(this);
    }

    public override string RegionEndpointServiceName => _api.Endpoint;

    public override string ServiceVersion => _api.Version;

    public override string UserAgent => "sparkify";

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        return new Endpoint(string.IsNullOrEmpty(ServiceURL)
            ? $"https://{_api.Endpoint}.{RegionEndpoint.SystemName}.{RegionEndpoint.PartitionDnsSuffix}"
            : ServiceURL);
    }

    private sealed class OwnEndpoint(AwsApiConfig config) : IEndpointProvider
    {
        public Endpoint ResolveEndpoint(EndpointParameters parameters)
        {
            return config.DetermineServiceOperationEndpoint(null!);
        }
    }
}
