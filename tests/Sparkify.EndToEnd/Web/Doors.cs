using System.Net;
using Shouldly;

namespace Sparkify.EndToEnd.Web;

/// <summary>Who gets in, and what every answer carries.</summary>
[Collection(Served.Name)]
public sealed class Doors(ServedDashboard dashboard)
{
    private const string Token = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("/")]
    [InlineData("/api/questions/top-songs")]
    [InlineData("/api/questions/top-songs.csv")]
    [InlineData("/assets/app.js")]
    [InlineData("/nothing/here")]
    public async Task Every_answer_forbids_scripts_frames_and_guessing(string path)
    {
        using var answer = await dashboard.GetAsync(path);

        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        policy.ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example:80")]
    public async Task A_foreign_host_name_is_turned_away(string host)
    {
        using var answer = await dashboard.GetAsync("/", ("Host", host));

        answer.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("");
    }

    [Fact]
    public async Task Another_site_can_link_here_but_not_read()
    {
        (await StatusAsync(("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "cors"))).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors"))).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(("Origin", "https://evil.example"))).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(("Origin", "null"))).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"))).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Mode", "cors"))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nothing_is_taken_but_questions()
    {
        using var body = new StringContent("x");
        using var answer = await dashboard.Client.PostAsync(new Uri("/", UriKind.Relative), body, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task It_does_not_open_to_other_machines_without_a_token()
    {
        var outcome = await dashboard.Scene.On("serve", "--host", "0.0.0.0", "--port", "0");

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("open to everybody");
        outcome.Error.ShouldContain("SPARKIFY_TOKEN");
    }

    [Fact]
    public async Task With_a_token_it_opens_and_knows_who_has_it()
    {
        var (server, address) = await ServedDashboard.StartAsync(dashboard.Scene, ["--host", "0.0.0.0"], Token);
        try
        {
            var local = address.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);
            (await FetchAsync(local)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            (await FetchAsync($"{local}/api/questions")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            (await FetchAsync($"{local}/?token=wrong")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            (await FetchAsync(local, ("Authorization", $"Bearer {Token}"))).StatusCode.ShouldBe(HttpStatusCode.OK);

            var welcome = await FetchAsync($"{local}/demand?token={Token}&level=paid");
            welcome.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            welcome.Headers.Location!.ToString().ShouldBe("/demand?level=paid");
            var cookie = welcome.Headers.GetValues("Set-Cookie").Single();
            cookie.ShouldContain("httponly", Case.Insensitive);
            cookie.ShouldContain("samesite=strict", Case.Insensitive);
            cookie.ShouldNotContain(Token);
            (await FetchAsync(local, ("Cookie", cookie.Split(';')[0]))).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            await ServedDashboard.StopAsync(server);
        }
    }

    [Theory]
    [InlineData("/?state=XX", HttpStatusCode.BadRequest, "no state")]
    [InlineData("/?period=never", HttpStatusCode.BadRequest, "is no period")]
    [InlineData("/questions/top-songs?top-songs.top=-1", HttpStatusCode.BadRequest, "whole number")]
    [InlineData("/questions/no-such", HttpStatusCode.NotFound, "no such page")]
    [InlineData("/api/questions/no-such", HttpStatusCode.NotFound, "no such question")]
    [InlineData("/api/questions/top-songs?what=1", HttpStatusCode.BadRequest, "no parameter")]
    public async Task A_wrong_address_is_told_what_is_wrong(string path, HttpStatusCode status, string problem)
    {
        using var answer = await dashboard.GetAsync(path);

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(problem);
    }

    [Theory]
    [InlineData("/?state=Call-555-now")]
    [InlineData("/?period=Call-555-now")]
    [InlineData("/?top-songs.top=Call-555-now")]
    [InlineData("/questions/Call-555-now")]
    [InlineData("/Call-555-now")]
    [InlineData("/lists/Call-555-now/people")]
    public async Task A_page_about_a_mistake_does_not_repeat_what_the_address_brought(string path)
    {
        using var answer = await dashboard.GetAsync(path);

        answer.IsSuccessStatusCode.ShouldBeFalse();
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("Call-555");
    }

    private async Task<HttpStatusCode> StatusAsync(params (string Name, string Value)[] headers)
    {
        using var answer = await dashboard.GetAsync("/api/questions/top-songs", headers);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> FetchAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await dashboard.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
