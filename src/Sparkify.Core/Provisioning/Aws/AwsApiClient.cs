using System.Net;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Transform;

namespace Sparkify.Provisioning.Aws;

/// <summary>Sends signed requests in the query or the JSON protocol. Signing, retries, clock skew and proxies are AWS's own code.</summary>
/// <remarks>The types of <c>Amazon.Runtime.Internal</c> are public without a promise: this is the one file that uses them.</remarks>
internal sealed class AwsApiClient(AwsApi api, AWSCredentials credentials, AwsApiConfig config)
    : AmazonServiceClient(credentials, config)
{
    protected override IServiceMetadata ServiceMetadata => new Metadata(Config.ServiceId);

    /// <summary>Sends a form and reads XML.</summary>
    public Task<XElement> QueryAsync(string action, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellation)
    {
        return SendAsync<XElement>(new XmlReply(), request =>
        {
            request.Parameters.Add("Action", action);
            request.Parameters.Add("Version", api.Version);
            foreach (var (name, value) in parameters)
            {
                request.Parameters.Add(name, value);
            }
        }, cancellation);
    }

    /// <summary>Sends JSON and reads JSON.</summary>
    public Task<JsonElement> JsonAsync(string operation, object body, CancellationToken cancellation)
    {
        return SendAsync<JsonElement>(new JsonReply(), request =>
        {
            request.Headers["X-Amz-Target"] = $"{api.TargetPrefix}.{operation}";
            request.Headers["Content-Type"] = "application/x-amz-json-1.1";
            request.Content = JsonSerializer.SerializeToUtf8Bytes(body);
        }, cancellation);
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new EndpointHandler());
        pipeline.AddHandlerAfter<Marshaller>(new SigV4());
    }

    private async Task<T> SendAsync<T>(ResponseUnmarshaller reader, Action<IRequest> write, CancellationToken cancellation)
    {
        var options = new InvokeOptions { RequestMarshaller = new Writer(api, write), ResponseUnmarshaller = reader };
        return (await InvokeAsync<Reply<T>>(new Call(), options, cancellation)).Root;
    }

    private sealed class Call : AmazonWebServiceRequest;

    private sealed class Reply<T> : AmazonWebServiceResponse
    {
        public T Root { get; init; } = default!;
    }

    private sealed class EndpointHandler : BaseEndpointResolver
    {
        protected override Amazon.Runtime.Endpoints.EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
        {
            return new();
        }
    }

    private sealed class SigV4 : BaseAuthResolverHandler
    {
        protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext)
        {
            return [new AuthSchemeOption { SchemeId = "aws.auth#sigv4" }];
        }
    }

    private sealed record Metadata(string ServiceId) : IServiceMetadata
    {
        public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
    }

    private sealed class Writer(AwsApi api, Action<IRequest> write) : IMarshaller<IRequest, AmazonWebServiceRequest>
    {
        public IRequest Marshall(AmazonWebServiceRequest input)
        {
            var request = new DefaultRequest(input, "Amazon." + api.Id) { HttpMethod = "POST", ResourcePath = "/" };
            write(request);
            return request;
        }
    }

    private sealed class XmlReply : XmlResponseUnmarshaller
    {
        public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
        {
            try
            {
                return new Reply<XElement> { Root = XElement.Load(input.Stream), ResponseMetadata = new() };
            }
            catch (XmlException foreign)
            {
                throw Foreign(foreign, input.ResponseData.StatusCode);
            }
        }

        public override AmazonServiceException UnmarshallException(
            XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
        {
            try
            {
                var root = XElement.Load(input.Stream);
                string Text(string name) => root.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim() ?? "";
                _ = Enum.TryParse(Text("Type"), out ErrorType type);
                return new(Text("Message"), innerException, type, Text("Code"), Text("RequestId"), statusCode);
            }
            catch (XmlException)
            {
                return Foreign(innerException, statusCode);
            }
        }
    }

    private sealed class JsonReply : JsonResponseUnmarshaller
    {
        public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
        {
            return new Reply<JsonElement> { Root = JsonElement.Parse(Body(input)), ResponseMetadata = new() };
        }

        public override AmazonServiceException UnmarshallException(
            JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
        {
            try
            {
                var root = JsonElement.Parse(Body(input));
                string Text(string name) => root.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
                var (code, id) = (Text("__type").Split('#')[^1], input.ResponseData.GetHeaderValue("x-amzn-RequestId"));
                return new(Text("message") + Text("Message"), innerException, ErrorType.Unknown, code, id, statusCode);
            }
            catch (JsonException)
            {
                return Foreign(innerException, statusCode);
            }
        }

        private static string Body(JsonUnmarshallerContext input)
        {
            return new StreamReader(input.Stream).ReadToEnd();
        }
    }

    // A web proxy answers in HTML, one that wants a login even with 200.
    private static AmazonServiceException Foreign(Exception inner, HttpStatusCode status)
    {
        return new($"Something between here and AWS answered {(int)status}.", inner, ErrorType.Unknown, "", "", status);
    }
}
