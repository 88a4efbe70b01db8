using Shouldly;
using Sparkify.Provisioning;

namespace Sparkify.Tests.Provisioning;

public sealed class SpecRulesTests
{
    private static readonly PriceList _prices = PriceList.Read(null);

    private static readonly WarehouseSpec _good = new() { ClientCidr = "203.0.113.7/32", Reads = [ReadGrant.For("s3://bucket")] };

    public static TheoryData<string, WarehouseSpec> Wrong { get; } = new()
    {
        { "no name for a warehouse", _good with { Name = "Warehouse" } },
        { "no name for a warehouse", _good with { Name = "a--b" } },
        { "no name for a database", _good with { Database = "1dwh" } },
        { "no name for the administrator", _good with { AdminUser = "me@home" } },
        { "does not listen on port 80", _good with { Port = 80 } },
        { "not said who may connect", _good with { ClientCidr = "" } },
        { "no network", _good with { ClientCidr = "10.0.0.1/16" } },
        { "no network", _good with { ClientCidr = "::/64" } },
        { "too much of the internet", _good with { ClientCidr = "0.0.0.0/0" } },
        { "too wide for --public", _good with { ClientCidr = "10.0.0.0/8", IsPublic = true } },
        { "not said what the warehouse may read", _good with { Reads = [] } },
        { "cannot be paused", _good with { IsServerless = true, PauseAt = DateTime.UnixEpoch } },
        { "starts with 4 RPU or a multiple of 8", _good with { IsServerless = true, Rpu = 12 } },
        { "fewer than those to start with", _good with { IsServerless = true, MostRpu = 4 } },
        { "has 2 to 32 nodes of ra3.4xlarge, not 1", _good with { NodeType = "ra3.4xlarge", Nodes = 1 } },
        { "makes no dc2.large clusters any more", _good with { NodeType = "dc2.large" } },
        { "no node type ra4.large", _good with { NodeType = "ra4.large" } },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void What_is_wrong_is_said_before_AWS_is_asked(string words, WarehouseSpec spec)
    {
        var refusal = Should.Throw<SparkifyException>(() => SpecRules.Hold(spec, _prices));

        refusal.Problem.ShouldContain(words);
        refusal.Remedy.ShouldNotBeEmpty();
        refusal.ExitCode.ShouldBe(2);
    }

    [Fact]
    public void What_is_right_passes()
    {
        SpecRules.Hold(_good, _prices);
        SpecRules.Hold(_good with { IsServerless = true, Rpu = 4, MostRpu = 64 }, _prices);
        SpecRules.Hold(_good with { Nodes = 1 }, _prices);
    }

    [Theory]
    [InlineData("s3://bucket", "s3://bucket/*")]
    [InlineData("s3://bucket/log_data", "s3://bucket/log_data/*")]
    [InlineData("s3://bucket/log_data/", "s3://bucket/log_data/*")]
    [InlineData("s3://bucket/paths.json", "s3://bucket/paths.json")]
    [InlineData("s3://bucket/songs/A*/x.json", "s3://bucket/songs/*")]
    public void A_source_is_granted_as_narrowly_as_it_is_named(string location, string granted)
    {
        ReadGrant.For(location).ToString().ShouldBe(granted);
    }

    [Theory]
    [InlineData("sample/log_data")]
    [InlineData("s3://bucket/a?b")]
    [InlineData("s3://bucket/${aws:username}")]
    public void What_is_not_in_S3_or_means_something_in_a_policy_is_refused(string location)
    {
        Should.Throw<SparkifyException>(() => ReadGrant.For(location)).ExitCode.ShouldBe(2);
    }
}
