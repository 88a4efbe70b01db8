using Sparkify.Provisioning.Aws;

namespace Sparkify.Provisioning;

/// <summary>What a warehouse costs while it runs, in USD. Storage, snapshots, transfer and taxes come on top.</summary>
/// <param name="Hour">For a cluster: of every hour until it is paused or destroyed. For a serverless one: of an hour of work at its starting capacity.</param>
/// <param name="Region">The region whose price it is; not always that of the warehouse.</param>
/// <param name="AsOf">The day of the price.</param>
/// <param name="IsPerWork">True if only work is billed.</param>
public sealed record Cost(decimal Hour, string Region, string AsOf, bool IsPerWork)
{
    /// <summary>Hours of a month, as AWS counts.</summary>
    public const int HoursOfMonth = 730;

    public decimal Month => Hour * HoursOfMonth;

    public static Cost Of(WarehouseSpec spec, PriceList prices, string region)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(prices);
        return spec.IsServerless ? OfWork(spec.Rpu, prices, region) : OfNodes(prices.Node(spec.NodeType), spec.Nodes, prices, region);
    }

    /// <returns>Null for a node type without a price.</returns>
    internal static Cost? Of(Cluster cluster, PriceList prices, string region)
    {
        var type = prices.Nodes.FirstOrDefault(node => node.Name == cluster.NodeType);
        return type is null ? null : OfNodes(type, cluster.Nodes, prices, region);
    }

    internal static Cost OfWork(int rpu, PriceList prices, string region)
    {
        var price = prices.RpuHour(region);
        return new Cost(price.Dollars * rpu, price.Region, prices.AsOf, IsPerWork: true);
    }

    private static Cost OfNodes(NodeType type, int nodes, PriceList prices, string region)
    {
        var price = prices.NodeHour(type, region);
        return new Cost(price.Dollars * nodes, price.Region, prices.AsOf, IsPerWork: false);
    }
}
