using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Sparkify.Provisioning;

/// <summary>What a warehouse must be before AWS is asked for it. Each refusal names its flag (exit code 2).</summary>
internal static partial class SpecRules
{
    private const int WidestNetwork = 8;
    private const int WidestPublicNetwork = 16;

    public static void Hold(WarehouseSpec spec, PriceList prices)
    {
        var isName = (spec.IsServerless ? ServerlessName() : ClusterName()).IsMatch(spec.Name)
            && !spec.Name.EndsWith('-') && !spec.Name.Contains("--", StringComparison.Ordinal);
        Require(isName, $"`{spec.Name}` is no name for a warehouse.", "Start with a small letter; then small letters, digits and single hyphens, at most 63: --name.");
        Require(DatabaseName().IsMatch(spec.Database), $"`{spec.Database}` is no name for a database.", "Small letters, digits and _: [DWH] DWH_DB of dwh.cfg.");
        Require(UserName().IsMatch(spec.AdminUser), $"`{spec.AdminUser}` is no name for the administrator.", "Small letters, digits and _: [DWH] DWH_DB_USER.");
        Require(UserName().IsMatch(spec.LoadUser), $"`{spec.LoadUser}` is no name for a database user.", "Small letters, digits and _: [CLUSTER] DB_USER.");
        Require(
            spec.Port is (>= 5431 and <= 5455) or (>= 8191 and <= 8215),
            $"Redshift does not listen on port {spec.Port.ToString(CultureInfo.InvariantCulture)}.",
            "Choose one from 5431 to 5455 or from 8191 to 8215: [DWH] DWH_PORT.");
        Clients(spec);
        Require(spec.Reads.Count > 0, "It is not said what the warehouse may read.", "Name the sources with --from s3://BUCKET/PREFIX or in [S3] of dwh.cfg.");
        Require(!spec.IsServerless || spec.PauseAt is null,
            "A serverless warehouse cannot be paused: it is billed while it works and costs only its storage otherwise.",
            "Leave --expire away, and --max-rpu limits what it may take; `sparkify provision destroy --yes` in cron or at ends it at an hour.");
        Size(spec, prices);
    }

    private static void Clients(WarehouseSpec spec)
    {
        Require(spec.ClientCidr.Length > 0, "It is not said who may connect.", "Give one network with --allow-cidr, such as 203.0.113.7/32.");
        var isNetwork = Cidr().IsMatch(spec.ClientCidr) && IPNetwork.TryParse(spec.ClientCidr, out var network) && network.ToString() == spec.ClientCidr;
        Require(isNetwork, $"`{spec.ClientCidr}` is no network.", "Write it as 203.0.113.7/32, with all bits behind the mask 0.");
        var length = IPNetwork.Parse(spec.ClientCidr).PrefixLength;
        Require(length >= WidestNetwork, $"{spec.ClientCidr} is too much of the internet.", "Name the network of the people who connect with --allow-cidr.");
        Require(!spec.IsPublic || length >= WidestPublicNetwork, $"{spec.ClientCidr} is too wide for --public.", "Name at most a /16.");
    }

    private static void Size(WarehouseSpec spec, PriceList prices)
    {
        if (spec.IsServerless)
        {
            Require(spec.Rpu is 4 || (spec.Rpu is >= 8 and <= 1024 && spec.Rpu % 8 == 0), "A serverless warehouse starts with 4 RPU or a multiple of 8.", "Choose 4, 8, 16 … 1024 with --rpu.");
            Require(spec.MostRpu == 0 || spec.MostRpu >= spec.Rpu, "The most RPU are fewer than those to start with.", "Raise --max-rpu, or lower --rpu.");
            return;
        }

        var type = prices.Node(spec.NodeType);
        Require(
            spec.Nodes >= type.Fewest && spec.Nodes <= type.Most,
            string.Create(CultureInfo.InvariantCulture, $"A cluster has {type.Fewest} to {type.Most} nodes of {type.Name}, not {spec.Nodes}."),
            "Choose another --nodes or another --node-type.");
    }

    private static void Require(bool isSo, string problem, string remedy)
    {
        if (!isSo)
        {
            throw new SparkifyException(problem, remedy) { ExitCode = 2 };
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,62}\\z")]
    private static partial Regex ClusterName();

    [GeneratedRegex("^[a-z][a-z0-9-]{2,62}\\z")]
    private static partial Regex ServerlessName();

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,63}\\z")]
    private static partial Regex DatabaseName();

    [GeneratedRegex("^[a-z][a-z0-9_]{0,62}\\z")]
    private static partial Regex UserName();

    [GeneratedRegex("^([0-9]{1,3}\\.){3}[0-9]{1,3}/[0-9]{1,2}\\z")]
    private static partial Regex Cidr();
}
