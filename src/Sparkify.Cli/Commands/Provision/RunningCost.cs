using Sparkify.Cli.Configuration;
using Sparkify.Provisioning;
using Sparkify.Sources.S3;
using Sparkify.Warehouse;

namespace Sparkify.Cli.Commands.Provision;

/// <summary>A reminder of what a Redshift warehouse costs for as long as it is there. AWS is not asked for it once more.</summary>
internal static class RunningCost
{
    /// <returns>One sentence; null for an engine that costs nothing by the hour.</returns>
    public static string? Of(WarehouseAddress warehouse, Settings settings)
    {
        if (warehouse.Redshift is not { } server)
        {
            return null;
        }

        var prices = Prices(settings);
        var host = server.Server.Host;
        var (cost, basis) = server.Provisioned is { } found ? (found.Cost, "") : OfSettings(settings, prices, host);
        return cost switch
        {
            { IsPerWork: true } => $"This warehouse costs about {Money.Dollars(cost.Hour)} per hour of work{basis} (prices of {cost.AsOf}), and only storage while it rests.",
            { } => $"This warehouse costs about {Money.Dollars(cost.Hour)} per hour while it runs{basis} (prices of {cost.AsOf}); {Pause(host, settings)} stops that.",
            null => $"This warehouse costs money for each hour that it runs; {Pause(host, settings)} stops that.",
        };
    }

    // Nobody said where the figures of a host come from that was given by hand: [DWH] may describe it.
    private static (Cost? Cost, string Basis) OfSettings(Settings settings, PriceList prices, string host)
    {
        var usual = new WarehouseSpec();
        var isServerless = host.Contains(".redshift-serverless.", StringComparison.Ordinal);
        var spec = usual with
        {
            IsServerless = isServerless,
            NodeType = settings.Find(KnownKeys.NodeType).Value ?? usual.NodeType,
            Nodes = settings.Find(KnownKeys.ClusterType).Value == "single-node" ? 1 : Number(settings, KnownKeys.Nodes) ?? usual.Nodes,
            Rpu = Number(settings, KnownKeys.Rpu) ?? usual.Rpu,
        };
        if (!isServerless && prices.Nodes.All(node => node.Name != spec.NodeType))
        {
            return (null, "");
        }

        var basis = isServerless ? $"{Words.Number(spec.Rpu)} RPU" : $"{Words.Number(spec.Nodes)} × {spec.NodeType}";
        return (Cost.Of(spec, prices, S3Store.RegionOf(new S3Options { Region = settings.Find(KnownKeys.Region).Value })), $", if it is {basis}");
    }

    // A price list that cannot be read is no reason for a load to fail.
    private static PriceList Prices(Settings settings)
    {
        try
        {
            return PriceList.Read(settings.Find(KnownKeys.Prices).Value);
        }
        catch (SparkifyException)
        {
            return PriceList.Read(null);
        }
    }

    private static int? Number(Settings settings, KnownKey key)
    {
        return int.TryParse(settings.Find(key).Value, out var number) && number > 0 ? number : null;
    }

    // An endpoint begins with the cluster's name.
    private static string Pause(string host, Settings settings)
    {
        var name = host.EndsWith(".redshift.amazonaws.com", StringComparison.Ordinal) ? host.Split('.')[0] : PlaceFlags.ConfiguredName(settings);
        return name == PlaceFlags.ConfiguredName(settings) ? "`sparkify provision pause`" : $"`sparkify provision pause --name {name}`";
    }
}
