using Shouldly;
using Sparkify.Cli.Commands.Provision;
using Sparkify.Cli.Configuration;
using Sparkify.Warehouse;

namespace Sparkify.Tests.Provisioning;

public sealed class RunningCostTests
{
    private const string Host = "redshift://me@sparkify-dw.abc.us-west-2.redshift.amazonaws.com/dwh";

    [Theory]
    [InlineData("duckdb:x.duckdb", "", null)]
    [InlineData("postgres://me@localhost/dwh", "", null)]
    [InlineData(Host, "", "about $1.09 per hour while it runs, if it is 2 × ra3.large (prices of 2026-10-05); `sparkify provision pause` stops")]
    [InlineData(Host, "DWH_CLUSTER_TYPE=single-node", "about $0.54 per hour while it runs, if it is 1 × ra3.large")]
    [InlineData(Host, "DWH_NODE_TYPE=dc2.large", "costs money for each hour that it runs; `sparkify provision pause` stops")]
    [InlineData("redshift://me@other.abc.us-west-2.redshift.amazonaws.com/dwh", "", "`sparkify provision pause --name other` stops")]
    [InlineData("redshift://me@x.1.us-west-2.redshift-serverless.amazonaws.com/dwh", "", "about $2.88 per hour of work, if it is 8 RPU (prices of 2026-10-05), and only storage")]
    [InlineData(Host, "DWH_PRICES=/nowhere/prices.json", "(prices of 2026-10-05)")]
    public void Only_what_costs_by_the_hour_reminds_of_it_with_the_date_of_the_price(string address, string setting, string? words)
    {
        var pair = setting.Split('=');
        var settings = new Settings(null, name => name == $"SPARKIFY_{pair[0]}" ? pair[1] : name == "AWS_REGION" ? "us-west-2" : null, new Dictionary<KnownKey, (string, string)>());

        var reminder = RunningCost.Of(WarehouseAddress.Parse(address), settings);

        if (words is null)
        {
            reminder.ShouldBeNull();
        }
        else
        {
            reminder.ShouldNotBeNull().ShouldContain(words);
        }
    }
}
