using System.CommandLine;
using Sparkify.Cli.Configuration;
using Sparkify.Sources;
using Sparkify.Sources.S3;

namespace Sparkify.Cli.Commands.Etl;

/// <summary>The options of every command that reads sources, for those in S3.</summary>
internal sealed class S3Flags
{
    private readonly Option<string> _endpoint = Flags.Text(
        "--s3-endpoint",
        "URL",
        "An S3 store other than AWS. Default: AWS_ENDPOINT_URL, [S3] ENDPOINT of dwh.cfg.");
    private readonly Option<string> _region = Flags.Text(
        "--region",
        "NAME",
        "The region of the bucket. Default: AWS_REGION, AWS_DEFAULT_REGION, [AWS] REGION of dwh.cfg, the profile's, us-west-2.");
    private readonly Option<bool> _anonymous = Flags.Switch("--no-sign-request", "Read a public bucket without credentials.");
    private readonly Option<bool> _requesterPays = Flags.Switch("--requester-pays", "Agree to pay for reading a requester-pays bucket.");

    public void AddTo(Command command)
    {
        Option[] options = [_endpoint, _region, _anonymous, _requesterPays];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
    }

    public SourceStores Stores(ParseResult parsed, Invocation call)
    {
        call.AskedStore = Options(parsed, call.Settings);
        return new SourceStores(call.AskedStore);
    }

    /// <summary>What is set without a flag.</summary>
    public static S3Options Configured(Settings settings)
    {
        return new S3Options
        {
            Endpoint = settings.Find(KnownKeys.Endpoint).Value,
            Region = settings.Find(KnownKeys.Region).Value,
            Credentials = AwsKeys.Written(settings),
        };
    }

    public S3Options Options(ParseResult parsed, Settings settings)
    {
        var configured = Configured(settings);
        return configured with
        {
            Endpoint = parsed.GetValue(_endpoint) ?? configured.Endpoint,
            Region = parsed.GetValue(_region) ?? configured.Region,
            IsAnonymous = parsed.GetValue(_anonymous),
            PaysAsRequester = parsed.GetValue(_requesterPays),
        };
    }
}
