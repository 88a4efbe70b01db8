using static Sparkify.Provisioning.Scale.Assumptions;

namespace Sparkify.Provisioning.Scale;

/// <summary>Works out, from stated assumptions, what a workload needs and costs.</summary>
/// <param name="onlyType">The node type to use; null for the best of RA3.</param>
public sealed class Estimator(PriceList prices, string region, NodeType? onlyType)
{
    private const int Giga = 1_000_000_000;
    private const int Mega = 1_000_000;
    private const int SecondsOfHour = 3600;
    private const decimal DaysOfMonth = Cost.HoursOfMonth / 24m;
    private const int MostRpu = 1024;
    private const int RpuStep = 8;

    // Among layouts that cost nearly the same, fewer and larger nodes are the better choice.
    private const decimal Nearly = 1.05m;

    public Estimate Of(Workload workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        var json = workload.EventsPerDay * EventBytes.Value / Giga;
        var stored = workload.EventsPerDay * workload.DaysKept * StoredBytes.Value / Giga;
        var loadCores = json * Giga / (LoadSpeed.Value * Mega * LoadHours.Value * SecondsOfHour);
        var rows = workload.EventsPerDay * PlayShare.Value * QuestionDays.Value / (workload.HasTotals ? TotalsRatio.Value : 1);
        var questionCores = rows / (ScanSpeed.Value * Mega * QuestionSeconds.Value);
        var cluster = Best(Math.Max(loadCores, questionCores), stored);
        var rpu = Rpu(Math.Max(loadCores, questionCores));
        var gzip = json / GzipRatio.Value;
        var hours = WorkHours.Value + (rpu is null ? 0 : json * Giga / (LoadSpeed.Value * Mega * rpu.Value * RpuCores.Value * SecondsOfHour));
        return new Estimate(workload)
        {
            JsonGigabytes = json,
            GzipGigabytes = gzip,
            Objects = Objects(gzip, Math.Max(1, cluster?.Slices ?? 1)),
            LoadCores = loadCores,
            QuestionCores = questionCores,
            StoredGigabytes = stored,
            Cluster = cluster,
            StorageMonth = stored * prices.StorageGigabyteMonth,
            ObjectsMonth = gzip * workload.DaysKept * prices.ObjectGigabyteMonth,
            Rpu = rpu,
            RpuHours = hours,
            RpuMonth = (rpu ?? 0) * hours * DaysOfMonth * prices.RpuHour(region).Dollars,
            MachineLoadHours = json * Giga / (MachineLoadSpeed.Value * Mega * MachineCores.Value * SecondsOfHour),
            MachineGigabytes = workload.EventsPerDay * workload.DaysKept * MachineBytes.Value / Giga,
        };
    }

    private Layout? Best(decimal cores, decimal storedGigabytes)
    {
        var types = onlyType is null ? prices.Nodes.Where(node => node.Slices is not null) : [onlyType];
        var layouts = types.Select(type => Smallest(type, cores, storedGigabytes)).OfType<Layout>().OrderBy(layout => layout.Month).ToList();
        return layouts.Where(layout => layout.Month <= layouts[0].Month * Nearly).MinBy(layout => layout.Nodes);
    }

    /// <returns>Null if the largest cluster of the type is too small.</returns>
    private Layout? Smallest(NodeType type, decimal cores, decimal storedGigabytes)
    {
        // One node alone is no place for what people wait for.
        var least = Math.Max(2, type.Fewest);
        var byStorage = type.StorageTerabytes is { } terabytes ? Math.Ceiling(storedGigabytes / (terabytes * 1000m)) : 0;
        var nodes = Math.Max(least, Math.Max(Math.Ceiling(cores / type.Cores), byStorage));
        var price = prices.NodeHour(type, region);
        return nodes <= type.Most
            ? new Layout(type, (int)nodes, nodes * price.Dollars * Cost.HoursOfMonth, price.Region)
            : null;
    }

    private static int? Rpu(decimal cores)
    {
        var steps = Math.Max(1, Math.Ceiling(cores / (RpuCores.Value * RpuStep)));
        return steps * RpuStep <= MostRpu ? (int)steps * RpuStep : null;
    }

    private static long Objects(decimal gzipGigabytes, int slices)
    {
        var count = Math.Max(1, Math.Ceiling(gzipGigabytes * 1000 / ObjectMegabytes.Value));
        return (long)(Math.Ceiling(count / slices) * slices);
    }
}
