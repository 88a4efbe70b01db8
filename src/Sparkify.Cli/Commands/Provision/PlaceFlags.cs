using System.CommandLine;
using Sparkify.Cli.Configuration;
using Sparkify.Provisioning;
using Sparkify.Sources.S3;

namespace Sparkify.Cli.Commands.Provision;

/// <summary>Which warehouse in which region: the options of every command of <c>provision</c>.</summary>
internal sealed class PlaceFlags
{
    private const string UsualName = "sparkify-dw";

    private readonly Option<string> _name = Flags.Text(
        "--name",
        "NAME",
        $"The warehouse. Default: [DWH] DWH_CLUSTER_IDENTIFIER of dwh.cfg, {UsualName}.");

    private readonly Option<string> _region = Flags.Text(
        "--region",
        "NAME",
        "Where it is. Default: AWS_REGION, AWS_DEFAULT_REGION, [AWS] REGION of dwh.cfg, the profile's, us-west-2.");

    private readonly Option<string> _prices = Flags.Text("--prices", "FILE", "Prices of your own. Default: [DWH] DWH_PRICES, those of the program.");

    public void AddTo(Command command)
    {
        command.Options.Add(_name);
        command.Options.Add(_region);
        command.Options.Add(_prices);
    }

    public string Name(ParseResult parsed, Invocation call)
    {
        return parsed.GetValue(_name)?.ToLowerInvariant() ?? ConfiguredName(call.Settings);
    }

    /// <summary>The name that is meant where no flag says it. Redshift writes names in small letters, whatever was asked for.</summary>
    public static string ConfiguredName(Settings settings)
    {
        return (settings.Find(KnownKeys.ClusterName).Value ?? UsualName).ToLowerInvariant();
    }

    public PriceList Prices(ParseResult parsed, Invocation call)
    {
        return PriceList.Read(parsed.GetValue(_prices) ?? call.Settings.Find(KnownKeys.Prices).Value);
    }

    /// <summary>The region, without asking AWS.</summary>
    public string Region(ParseResult parsed, Invocation call)
    {
        return S3Store.RegionOf(Options(parsed, call));
    }

    public Provisioner Open(ParseResult parsed, Invocation call)
    {
        return new Provisioner(Options(parsed, call), Prices(parsed, call), call.Time, call.Cancellation);
    }

    private S3Options Options(ParseResult parsed, Invocation call)
    {
        return new S3Options
        {
            Region = parsed.GetValue(_region) ?? call.Settings.Find(KnownKeys.Region).Value,
            Credentials = AwsKeys.Written(call.Settings),
        };
    }
}
