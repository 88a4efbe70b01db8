using Sparkify.Provisioning;
using Sparkify.Provisioning.Aws;
using Sparkify.Sources.S3;
using Sparkify.Warehouse;

namespace Sparkify.Smoke;

/// <summary>A smoke test on a cluster that is made for it, and destroyed after it whatever has happened.</summary>
/// <param name="spec">What is made; nothing of its name may be there.</param>
/// <param name="open">Signs in to AWS; asked once more for the destruction, which a stop does not stop.</param>
/// <param name="addressOf">How the cluster is connected to.</param>
/// <param name="store">How S3 is reached.</param>
/// <param name="time">To tell how long the steps take.</param>
public sealed class OwnClusterTest(
    WarehouseSpec spec, Func<CancellationToken, Provisioner> open, Func<WarehouseStatus, WarehouseAddress> addressOf, S3Options store, TimeProvider time)
{
    private string _version = "";
    private WarehouseAddress? _warehouse;

    /// <summary>True as soon as AWS was asked for something that costs money.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>What was found so far.</summary>
    public SmokeReport Report(SmokeSteps steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return new SmokeReport(_version, _warehouse?.Redshift?.Region ?? S3Store.RegionOf(store with { Endpoint = null }), steps.All) { Host = _warehouse?.Server?.Host };
    }

    /// <param name="agree">Shown the plan and its price; what it throws leaves everything as it is.</param>
    /// <param name="tell">Told each event of CloudFormation.</param>
    /// <param name="steps">Takes up what was tried.</param>
    /// <param name="cancellation">Ends the test; the cluster is destroyed even then.</param>
    /// <exception cref="SparkifyException">Something of that name is there, nobody agreed, or it was stopped (exit code 130).</exception>
    public void Run(Action<ProvisionPlan> agree, Action<StackEvent> tell, SmokeSteps steps, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(agree);
        ArgumentNullException.ThrowIfNull(steps);
        try
        {
            Make(agree, tell, steps, cancellation);
            Test(steps, cancellation);
            cancellation.ThrowIfCancellationRequested();
        }
        catch (Exception) when (HasBegun)
        {
            Destroy(tell, steps);
            if (cancellation.IsCancellationRequested)
            {
                throw Stopped(steps.All[^1]);
            }

            throw;
        }

        Destroy(tell, steps);
    }

    private void Make(Action<ProvisionPlan> agree, Action<StackEvent> tell, SmokeSteps steps, CancellationToken cancellation)
    {
        using var provisioner = open(cancellation);
        if (provisioner.Status(spec.Name) is { } there && (!there.IsAbsent || there.StackStatus is not null))
        {
            throw new SparkifyException(
                $"There is a {spec.Name} in {there.Region} already ({there.StackStatus ?? there.State}), and the test destroys only what it made.",
                $"Choose another --name, or see `sparkify provision status --name {spec.Name}`.");
        }

        agree(provisioner.Plan(spec));
        HasBegun = true;
        steps.Try("provision", () =>
        {
            provisioner.Apply(spec, _ => true, tell);
            _warehouse = addressOf(provisioner.Await(spec.Name));
            return spec.IsServerless ? $"{Words.Number(spec.Rpu)} RPU to start with" : $"{Words.Count(spec.Nodes, "node")} of {spec.NodeType}";
        });
    }

    private void Test(SmokeSteps steps, CancellationToken cancellation)
    {
        steps.Try("connect", () =>
        {
            new WarehouseReader(_warehouse!).PublishedRun();
            return "TLS, and the administrator's secret";
        });
        if (steps.IsGood)
        {
            _version = new SmokeTest(_warehouse!, store, time).Run(steps, cancellation);
        }
    }

    private void Destroy(Action<StackEvent> tell, SmokeSteps steps)
    {
        steps.Try("destroy", () =>
        {
            using var provisioner = open(CancellationToken.None);
            return provisioner.Destroy(spec.Name, null, tell).WasThere ? "AWS was asked: nothing of it is left" : "there was nothing to destroy";
        }, always: true);
    }

    private SparkifyException Stopped(SmokeStep end)
    {
        return end.Status == "pass"
            ? new SparkifyException($"Stopped. The warehouse {spec.Name} is gone.") { ExitCode = 130 }
            : new SparkifyException($"Stopped, and {spec.Name} could not be destroyed. {end.Detail}", $"`sparkify provision destroy --name {spec.Name}` tries again.")
            { ExitCode = 130 };
    }
}
