using Sparkify.Cli.Configuration;
using Sparkify.Provisioning;
using Sparkify.Sources.S3;

namespace Sparkify.Cli.Commands.Provision;

/// <summary>Asks AWS for the warehouse that <c>provision</c> made: what <c>-w redshift</c> means where no host is set.</summary>
internal static class ProvisionedWarehouse
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(10);

    /// <param name="settings">Its name, its region and the key to sign with.</param>
    /// <param name="store">What flags say of the sources' store; their region counts where no setting says another.</param>
    /// <param name="time">To wait by.</param>
    /// <param name="cancellation">Ends the asking.</param>
    /// <exception cref="SparkifyException">There is none, it cannot be connected to, or AWS cannot be asked.</exception>
    public static WarehouseStatus Find(Settings settings, S3Options? store, TimeProvider time, CancellationToken cancellation)
    {
        var name = PlaceFlags.ConfiguredName(settings);
        var place = new S3Options { Region = settings.Find(KnownKeys.Region).Value ?? store?.Region, Credentials = AwsKeys.Written(settings) };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(_limit);
        try
        {
            using var provisioner = new Provisioner(place, PriceList.Read(settings.Find(KnownKeys.Prices).Value), time, stop.Token);
            return provisioner.Ready(name);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new SparkifyException($"AWS did not say within {Words.Duration(_limit)} where {name} is.", "Check the network, or set [CLUSTER] HOST of dwh.cfg.")
            { ExitCode = ExitCodes.Unreachable };
        }
        catch (SparkifyException refused) when (refused.InnerException is not null)
        {
            throw new SparkifyException(
                $"No host is set, and AWS cannot be asked where {name} is. {refused.Problem}",
                $"{refused.Remedy} Or set [CLUSTER] HOST of dwh.cfg.".TrimStart(),
                refused.InnerException)
            { ExitCode = refused.ExitCode };
        }
    }
}
