using Microsoft.AspNetCore.Http;
using Shouldly;
using Sparkify.Warehouse;
using Sparkify.Web.Hosting;

namespace Sparkify.Tests.Web;

public sealed class HostNameTests
{
    private const string Token = "0123456789abcdef";

    [Theory]
    [InlineData("192.0.2.7:5080", true)]
    [InlineData("[2001:db8::1]", true)]
    [InlineData("localhost:5080", true)]
    [InlineData("music.example", true)]
    [InlineData("MUSIC.example:5080", true)]
    [InlineData("evil.example", false)]
    [InlineData("192.0.2.7.evil.example", false)]
    [InlineData("", false)]
    public void With_a_token_a_name_must_be_known_all_the_same(string host, bool isKnown)
    {
        var options = new DashboardOptions(WarehouseAddress.Parse("duckdb:x.duckdb"), "0.0.0.0", 0, Token) { Names = ["music.example"], Sandbox = null!, StatementsFile = "" };
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        context.Request.Headers.Host = host;
        context.Request.Headers.Authorization = $"Bearer {Token}";

        new RequestGuard(options, new AccessToken(Token)).Refuse(context.Request).ShouldBe(isKnown ? null : StatusCodes.Status421MisdirectedRequest);
    }
}
