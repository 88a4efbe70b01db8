using Shouldly;
using Sparkify.Provisioning;

namespace Sparkify.Tests.Provisioning;

public sealed class PriceListTests
{
    private static readonly PriceList _prices = PriceList.Read(null);

    [Fact]
    public void Prices_have_a_date_a_source_and_a_place_to_check_them()
    {
        DateOnly.TryParseExact(_prices.AsOf, "yyyy-MM-dd", out _).ShouldBeTrue();
        _prices.Source.ShouldNotBeEmpty();
        _prices.CheckAt.ShouldStartWith("https://aws.amazon.com/");
    }

    [Fact]
    public void Every_retired_type_names_one_that_is_made()
    {
        _prices.Retired.Keys.ShouldContain("dc2.large");
        foreach (var (retired, replacement) in _prices.Retired)
        {
            Should.Throw<SparkifyException>(() => _prices.Node(retired)).Remedy.ShouldContain(replacement);
            _prices.Node(replacement).Name.ShouldBe(replacement);
        }
    }

    [Fact]
    public void A_price_says_for_which_region_it_is()
    {
        _prices.NodeHour(_prices.Node("ra3.large"), "us-west-2").ShouldBe(new Price(0.543m, "us-west-2"));
        _prices.NodeHour(_prices.Node("ra3.xlplus"), "eu-central-1").ShouldBe(new Price(1.086m, "us-east-1"));
        _prices.RpuHour("us-west-2").ShouldBe(new Price(0.36m, "us-west-2"));
    }

    [Fact]
    public void A_file_of_one_s_own_replaces_the_list_and_a_wrong_one_is_refused()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, _prices.ToString().Replace("0.543", "0.5", StringComparison.Ordinal));
            PriceList.Read(path).NodeHour(_prices.Node("ra3.large") with { Hour = PriceList.Read(path).Node("ra3.large").Hour }, "us-west-2").Dollars.ShouldBe(0.5m);

            File.WriteAllText(path, "{}");
            Should.Throw<SparkifyException>(() => PriceList.Read(path)).ExitCode.ShouldBe(4);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
