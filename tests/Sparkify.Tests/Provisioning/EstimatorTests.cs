using Shouldly;
using Sparkify.Provisioning;
using Sparkify.Provisioning.Scale;

namespace Sparkify.Tests.Provisioning;

public sealed class EstimatorTests
{
    private static readonly PriceList _prices = PriceList.Read(null);

    [Fact]
    public void A_billion_events_a_day_are_worked_out_by_hand()
    {
        var estimate = Of(1e9m);

        estimate.JsonGigabytes.ShouldBe(460);
        estimate.GzipGigabytes.ShouldBe(57.5m);
        decimal.Round(estimate.LoadCores, 3).ShouldBe(3.194m);      // 460 GB / (20 MB/s * 7,200 s)
        decimal.Round(estimate.QuestionCores, 2).ShouldBe(19.68m);  // 0.82e9 * 30 / 5 / (25e6 * 10)
        estimate.StoredGigabytes.ShouldBe(21_900);                  // 1e9 * 365 * 60
        (estimate.Cluster!.Type.Name, estimate.Cluster.Nodes).ShouldBe(("ra3.xlplus", 5));
        estimate.Cluster.Month.ShouldBe(5 * 1.086m * 730);
        estimate.StorageMonth.ShouldBe(21_900 * 0.024m);
        estimate.Rpu.ShouldBe(16);
        estimate.FitsOneMachine.ShouldBeFalse();
        (estimate.Objects % estimate.Cluster.Slices).ShouldBe(0);
        (estimate.Objects * 128).ShouldBeGreaterThanOrEqualTo(57_500);
    }

    [Fact]
    public void More_events_never_cost_less_and_never_need_less()
    {
        decimal[] sizes = [1, 1e5m, 1e7m, 3e7m, 1e8m, 5e8m, 1e9m, 3e9m, 1e10m, 5e10m, 1e11m];
        var estimates = sizes.Select(Of).ToList();

        foreach (var (less, more) in estimates.Zip(estimates.Skip(1)))
        {
            more.ClusterMonth!.Value.ShouldBeGreaterThanOrEqualTo(less.ClusterMonth!.Value);
            more.Cluster!.Cores.ShouldBeGreaterThanOrEqualTo(less.Cluster!.Cores);
            more.ServerlessMonth!.Value.ShouldBeGreaterThanOrEqualTo(less.ServerlessMonth!.Value);
        }

        estimates.ShouldAllBe(estimate => estimate.Cluster!.Cores >= estimate.LoadCores && estimate.Cluster.Cores >= estimate.QuestionCores);
        estimates.ShouldAllBe(estimate => estimate.Cluster!.Nodes <= estimate.Cluster.Type.Most);
    }

    [Fact]
    public void What_no_cluster_can_hold_is_said_to_be_too_much()
    {
        Of(1e13m).Cluster.ShouldBeNull();
        Of(1e13m).ClusterMonth.ShouldBeNull();
        Of(1e13m).Rpu.ShouldBeNull();
    }

    [Fact]
    public void Questions_over_single_plays_need_five_times_the_cores()
    {
        var single = new Estimator(_prices, "us-east-1", null).Of(new Workload(1e9m, 365, HasTotals: false));

        single.QuestionCores.ShouldBe(Of(1e9m).QuestionCores * 5);
    }

    [Fact]
    public void A_type_without_known_slices_can_be_asked_for()
    {
        var estimate = new Estimator(_prices, "us-east-1", _prices.Node("rg.4xlarge")).Of(new Workload(1e9m, 365, HasTotals: true));

        estimate.Cluster!.Nodes.ShouldBe(2);
    }

    private static Estimate Of(decimal events)
    {
        return new Estimator(_prices, "us-east-1", null).Of(new Workload(events, 365, HasTotals: true));
    }
}
