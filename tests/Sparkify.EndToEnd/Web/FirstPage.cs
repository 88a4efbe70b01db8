using System.Net;
using System.Text.RegularExpressions;
using Shouldly;

namespace Sparkify.EndToEnd.Web;

/// <summary>What a visitor sees who has chosen nothing: recent days of a long history, all of a short one.</summary>
[Collection(Served.Name)]
public sealed partial class FirstPage(ServedDashboard dashboard)
{
    [Fact]
    public async Task Of_a_long_history_the_last_28_days_are_shown()
    {
        using var scene = new Scene();
        (await scene.On("generate", "--days", "90", "--users", "20", "--to", "simulated")).ShouldSucceed();
        (await scene.On("etl", "--from", "simulated")).ShouldSucceed();
        var (server, address) = await ServedDashboard.StartAsync(scene, [], token: null);
        try
        {
            var (recent, all) = (await PageAsync(address, "/"), await PageAsync(address, "/?period=all"));

            Chosen().Match(recent).Groups[1].Value.ShouldBe("last-28-days");
            Chosen().Match(all).Groups[1].Value.ShouldBe("all");
            recent.ShouldContain(await FindingAsync(scene, "last-28-days"));
            all.ShouldContain(await FindingAsync(scene, "all"));
            recent.ShouldContain("/demand?period=last-28-days");
        }
        finally
        {
            await ServedDashboard.StopAsync(server);
        }
    }

    [Fact]
    public async Task Of_a_short_history_all_days_are_shown()
    {
        var page = await dashboard.TextAsync("/");

        Chosen().IsMatch(page).ShouldBeFalse();
    }

    private async Task<string> PageAsync(string address, string path)
    {
        return WebUtility.HtmlDecode(await dashboard.Client.GetStringAsync(new Uri(address + path), TestContext.Current.CancellationToken));
    }

    private static async Task<string> FindingAsync(Scene scene, string period)
    {
        var outcome = await scene.On("ask", "overview", "--period", period, "-o", "table");
        var sentence = outcome.Out.TrimEnd().Split("\n\n")[^1].ReplaceLineEndings(" ").Trim();
        sentence.ShouldEndWith("paid.");
        return sentence;
    }

    [GeneratedRegex("<select name=\"period\">(?:(?!</select>).)*?<option value=\"([^\"]*)\" selected", RegexOptions.Singleline)]
    private static partial Regex Chosen();
}
