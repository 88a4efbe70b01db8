using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;

namespace Sparkify.EndToEnd.Web;

/// <summary>What pages, links and exports say, without a browser.</summary>
[Collection(Served.Name)]
public sealed partial class PagesAndFiles(ServedDashboard dashboard)
{
    [Theory]
    [MemberData(nameof(PageAddresses.All), MemberType = typeof(PageAddresses))]
    public async Task Every_link_of_a_page_leads_somewhere(string path)
    {
        var page = await dashboard.TextAsync(path);

        var links = Link().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Split('#')[0]).Where(link => link.Length > 0).Distinct().ToList();
        links.ShouldNotBeEmpty();
        links.ShouldAllBe(link => link.StartsWith('/'));
        foreach (var link in links.Take(60))
        {
            using var answer = await dashboard.GetAsync(link);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path} → {link}");
        }
    }

    [Fact]
    public async Task A_link_reproduces_its_page()
    {
        const string Address = "/demand?level=free&period=all&peak-hours.clock=local";

        var page = await dashboard.TextAsync(Address);

        page.ShouldBe(await dashboard.TextAsync(Address));
        page.ShouldContain("<option value=\"free\" selected");
        page.ShouldNotBe(await dashboard.TextAsync("/demand"));
    }

    [Fact]
    public async Task Numbers_on_the_page_are_those_of_ask()
    {
        var asked = (await dashboard.Scene.On("ask", "top-songs", "--top", "8", "--level", "free", "-o", "json")).Out;
        using var rows = JsonDocument.Parse(asked);
        var page = WebUtility.HtmlDecode(await dashboard.TextAsync("/?level=free"));
        var figure = Figure(page, "top-songs");

        var songs = Songs(rows.RootElement).ToList();
        songs.Count.ShouldBe(8);
        foreach (var (song, plays) in songs)
        {
            figure.ShouldContain(song);
            figure.ShouldContain($"<td class=\"n\">{plays}</td>");
        }
    }

    [Fact]
    public async Task A_list_is_as_long_as_its_number()
    {
        using var answer = JsonDocument.Parse(await dashboard.TextAsync("/api/questions/listeners-by.json?by=gender"));
        foreach (var row in answer.RootElement.GetProperty("rows").EnumerateArray())
        {
            var list = await dashboard.TextAsync($"/api/questions/listeners-by/people.csv?by=gender&of={row[0].GetString()}");
            (list.Split("\r\n").Length - 2).ShouldBe(row[1].GetInt32(), row[0].GetString());
        }
    }

    [Fact]
    public async Task Exports_are_no_formulas_and_keep_their_text()
    {
        var csv = await dashboard.TextAsync("/api/questions/top-songs.csv?top=20");

        csv.ShouldContain("'=cmd|' /C calc'!A1");
        csv.ShouldContain("\"\"\"><img src=x onerror=alert(2)>\"");
        csv.Split("\r\n")[0].ShouldBe("song,artist,plays,listeners,share,song_id");
    }

    [Fact]
    public async Task Hostile_names_are_text_on_every_page()
    {
        foreach (var path in PageAddresses.Paths)
        {
            var page = await dashboard.TextAsync(path);
            page.ShouldNotContain("<script>alert", Case.Sensitive, path);
            page.ShouldNotContain("<img src=x", Case.Sensitive, path);
            page.ShouldNotContain("<svg/onload", Case.Sensitive, path);
        }
    }

    [Fact]
    public async Task The_interface_describes_itself()
    {
        using var document = JsonDocument.Parse(await dashboard.TextAsync("/api/openapi.json"));
        using var questions = JsonDocument.Parse(await dashboard.TextAsync("/api/questions"));

        var paths = document.RootElement.GetProperty("paths");
        foreach (var question in questions.RootElement.EnumerateArray())
        {
            var name = question.GetProperty("name").GetString()!;
            paths.TryGetProperty($"/api/questions/{name}.json", out _).ShouldBeTrue(name);
            paths.TryGetProperty($"/api/questions/{name}.csv", out _).ShouldBeTrue(name);
        }
    }

    [Theory]
    [InlineData("/api/questions/top-songs.csv?what=1", HttpStatusCode.BadRequest, "no parameter")]
    [InlineData("/api/questions/no-such.xlsx", HttpStatusCode.NotFound, "no such question")]
    [InlineData("/api/questions/top-songs/people.csv", HttpStatusCode.NotFound, "no such question or list")]
    public async Task Who_clicks_on_a_file_that_cannot_be_made_reads_why(string path, HttpStatusCode status, string problem)
    {
        using var read = await dashboard.GetAsync(path, ("Accept", "text/html"));
        using var called = await dashboard.GetAsync(path);

        (read.StatusCode, called.StatusCode).ShouldBe((status, status));
        read.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await read.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(problem);
        called.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }

    [Fact]
    public async Task A_new_run_is_shown_when_its_pages_are_made_and_no_request_is_lost()
    {
        var before = Run().Match(await dashboard.TextAsync("/")).Value;
        using var stop = new CancellationTokenSource();
        var visits = Task.Run(async () =>
        {
            var failed = 0;
            while (!stop.IsCancellationRequested)
            {
                using var answer = await dashboard.GetAsync("/api/questions/overview.json");
                failed += answer.IsSuccessStatusCode ? 0 : 1;
            }

            return failed;
        });

        dashboard.Scene.WriteLog("later.json", HostileLog.Later);
        (await dashboard.Scene.On("etl", "--from", dashboard.Scene.Source)).ShouldSucceed();
        var after = before;
        for (var look = 0; look < 300 && after == before; look++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            after = Run().Match(await dashboard.TextAsync("/")).Value;
        }

        await stop.CancelAsync();

        (await visits).ShouldBe(0);
        after.ShouldNotBe(before);
    }

    [Fact]
    public async Task Vendored_files_are_those_that_their_list_names()
    {
        var list = await dashboard.TextAsync("/assets/lib/VENDOR.md");
        foreach (var name in (string[])["echarts.min.js", "us-states.json", "codemirror.min.js"])
        {
            var bytes = await dashboard.Client.GetByteArrayAsync(new Uri($"/assets/lib/{name}", UriKind.Relative), TestContext.Current.CancellationToken);
            bytes.Length.ShouldBeGreaterThan(100_000);
            list.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(bytes)), Case.Sensitive, name);
        }
    }

    private static IEnumerable<(string Song, long Plays)> Songs(JsonElement answer)
    {
        var rows = answer.ValueKind == JsonValueKind.Array ? answer : answer.GetProperty("rows");
        return rows.EnumerateArray().Select(row => (row.GetProperty("song").GetString()!, row.GetProperty("plays").GetInt64()));
    }

    private static string Figure(string page, string id)
    {
        var start = page.IndexOf($"id=\"{id}\"", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0);
        return page[start..page.IndexOf("</figure>", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("Run [0-9T]+-[0-9a-f]{4}")]
    private static partial Regex Run();
}
