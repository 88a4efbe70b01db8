using Sparkify.Cli.Commands.Provision;
using Sparkify.Cli.Commands.Tables;
using Sparkify.Cli.Configuration;
using Sparkify.Provisioning;
using Sparkify.Smoke;
using Sparkify.Sources.S3;
using Sparkify.Warehouse;
using Sparkify.Warehouse.Postgres;
using Sparkify.Warehouse.Redshift;

namespace Sparkify.Cli.Commands.Smoke;

/// <summary><c>sparkify smoke --with-infra</c>: the test on a cluster of its own.</summary>
/// <param name="wanted">What is to be made; it reads the test's own objects and nothing else.</param>
internal sealed class OwnCluster(Invocation call, WarehouseSpec wanted)
{
    public const string UsualName = "sparkify-smoke";
    private readonly PriceList _prices = PriceList.Read(call.Settings.Find(KnownKeys.Prices).Value);

    /// <param name="file">Where the report goes.</param>
    public int Run(string file)
    {
        var spec = wanted with { Reads = [ReadGrant.For(Staging())] };
        var test = new OwnClusterTest(spec, Open, Address, call.AskedStore!, call.Time);
        var steps = SmokeCommand.Steps(call);
        using var stopped = call.Cancellation.Register(() => Say(test));
        try
        {
            test.Run(plan => Agree(plan, spec), one => call.Note(ProvisionApply.Line(one)), steps, call.Cancellation);
        }
        catch (Exception) when (test.HasBegun)
        {
            SmokeCommand.Finish(call, test.Report(steps), file);
            throw;
        }

        var found = test.Report(steps);
        if (found.Steps[^1].Status != "pass")
        {
            call.Note($"Something may be left that costs money. `sparkify provision destroy --name {wanted.Name}` tries again.");
        }

        return SmokeCommand.Finish(call, found, file);
    }

    // What the test cannot do without is asked for before anything costs money.
    private string Staging()
    {
        var place = Address(new WarehouseStatus(wanted.Name, "", "available") { Host = "localhost", Port = wanted.Port, Database = wanted.Database, AdminUser = wanted.AdminUser });
        if (place.Redshift?.Provisioned is null)
        {
            throw WrongUse.Because("--with-infra makes the cluster itself, and --warehouse names another.", "Leave one of them away; `-w redshift?sslrootcert=FILE` names none.");
        }

        return place.Redshift.Staging?.ToString()
            ?? throw WrongUse.Because("No place in S3 is set for the test's objects.", "Set [S3] STAGING of dwh.cfg to s3://BUCKET/PREFIX.");
    }

    // [CLUSTER] and [IAM_ROLE] speak of another cluster.
    private WarehouseAddress Address(WarehouseStatus status)
    {
        return WarehouseAddress.Parse(call.AskedWarehouseText ?? "redshift", new PostgresDefaults(), new RedshiftDefaults
        {
            Staging = call.Settings.Find(KnownKeys.StagingData).Value,
            Store = call.AskedStore!,
            Provisioned = () => status,
        });
    }

    private Provisioner Open(CancellationToken cancellation)
    {
        var place = new S3Options { Region = call.Settings.Find(KnownKeys.Region).Value ?? call.AskedStore!.Region, Credentials = AwsKeys.Written(call.Settings) };
        return new Provisioner(place, _prices, call.Time, cancellation);
    }

    private void Agree(ProvisionPlan plan, WarehouseSpec spec)
    {
        var report = new PlanReport(plan, spec, _prices);
        foreach (var line in report.Lines)
        {
            call.Note(line);
        }

        call.Note(report.Summary);
        call.Note(Money.Source(plan.Cost, _prices));
        Consent.Ask(call, new Question("sparkify smoke --with-infra", "makes", "This costs money until the test is over; it destroys the cluster then.", "yes"));
    }

    private void Say(OwnClusterTest test)
    {
        if (test.HasBegun)
        {
            call.Note($"Stopping: {wanted.Name} is destroyed first. A second Ctrl+C leaves it, and `sparkify provision destroy --name {wanted.Name}` ends it.");
        }
    }
}
