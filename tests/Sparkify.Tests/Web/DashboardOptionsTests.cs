using Shouldly;
using Sparkify.Warehouse;
using Sparkify.Web.Hosting;

namespace Sparkify.Tests.Web;

public sealed class DashboardOptionsTests
{
    private const string Token = "0123456789abcdef";

    [Theory]
    [InlineData("127.0.0.1", null)]
    [InlineData("localhost", null)]
    [InlineData("::1", null)]
    [InlineData("0.0.0.0", Token)]
    public void This_machine_needs_no_token_and_others_need_one(string host, string? token)
    {
        Should.NotThrow(Options(host, token).Check);
    }

    [Theory]
    [InlineData("0.0.0.0", null)]
    [InlineData("192.0.2.7", null)]
    [InlineData("::", null)]
    [InlineData("0.0.0.0", "short")]
    [InlineData("example.com", Token)]
    public void What_would_let_strangers_in_is_refused(string host, string? token)
    {
        Should.Throw<SparkifyException>(Options(host, token).Check).ExitCode.ShouldBe(2);
    }

    private static DashboardOptions Options(string host, string? token)
    {
        return new DashboardOptions(WarehouseAddress.Parse("duckdb:x.duckdb"), host, 0, token) { Sandbox = null!, StatementsFile = "" };
    }
}
