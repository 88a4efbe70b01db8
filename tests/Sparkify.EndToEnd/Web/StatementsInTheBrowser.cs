using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;

namespace Sparkify.EndToEnd.Web;

/// <summary>The SQL page with its editor, in a real browser.</summary>
[Collection(Served.Name)]
public sealed class StatementsInTheBrowser(ServedDashboard dashboard)
{
    [Theory]
    [MemberData(nameof(InTheBrowser.Looks), MemberType = typeof(InTheBrowser))]
    public async Task A_statement_is_typed_run_drawn_and_remembered(int width, bool isDark)
    {
        await using var tab = await OpenAsync(width, isDark);

        await WriteAsync(tab, "select level, count(*) as plays from songplays group by level");
        await PressAsync(tab, "Enter", 13, control: true);
        await tab.UntilAsync("document.querySelector('#result table') && document.documentElement.dataset.drawn === 'true' && document.documentElement.dataset.editor === 'ready'");

        (await tab.TextAsync("document.querySelector('#result').innerText")).ShouldContain("2 rows in");
        (await tab.TextAsync("document.querySelector('#result [data-plot]').dataset.ready")).ShouldBe("true");
        (await tab.TextAsync("String(document.querySelector('#result [data-plot] svg').getBoundingClientRect().height > 100)")).ShouldBe("true");
        (await tab.TextAsync("document.querySelector('[data-history] ul').innerText")).ShouldStartWith("select level");
        (await InTheBrowser.ProblemsAsync(tab, dashboard.Address)).ShouldBeEmpty();
        await InTheBrowser.KeepAsync(tab, "/sql-result", width, isDark);
    }

    [Fact]
    public async Task The_editor_knows_tables_and_their_columns()
    {
        await using var tab = await OpenAsync(1440, isDark: false);

        await WriteAsync(tab, "");
        await tab.SendAsync("Input.insertText", new JsonObject { ["text"] = "select songplays.us" });
        await tab.UntilAsync("document.querySelector('.code').shadowRoot.querySelector('.cm-tooltip-autocomplete li')");
        var offered = JsonSerializer.Deserialize<string[]>(await tab.TextAsync(
            "JSON.stringify([...document.querySelector('.code').shadowRoot.querySelectorAll('.cm-tooltip-autocomplete .cm-completionLabel')].map((each) => each.textContent))"))!;

        offered.ShouldContain("user_id");
        offered.ShouldContain("user_agent");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nasty_values_in_a_result_are_text()
    {
        await using var tab = await OpenAsync(1440, isDark: false);

        await WriteAsync(tab, "select title, count(*) as plays from songs group by title order by title");
        await PressAsync(tab, "Enter", 13, control: true);
        await tab.UntilAsync("document.querySelector('#result table') && document.documentElement.dataset.drawn === 'true'");
        var shown = JsonSerializer.Deserialize<string[]>(await tab.TextAsync("JSON.stringify([...document.querySelectorAll('#result td bdi')].map((each) => each.textContent))"))!;

        HostileLog.Titles.Except(shown).ShouldBeEmpty();
        tab.Complaints.ShouldBeEmpty();
        tab.Requests.ShouldAllBe(request => request.StartsWith(dashboard.Address, StringComparison.Ordinal) || request.StartsWith("data:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_scripts_a_statement_runs_all_the_same()
    {
        var browser = await dashboard.BrowserAsync();
        await using var tab = await Tab.OpenAsync(browser);
        await tab.SendAsync("Emulation.setScriptExecutionDisabled", new JsonObject { ["value"] = true });
        await tab.LeaveAsync(dashboard.Address + "/sql");
        var box = await tab.TextAsync("(() => { const box = document.querySelector('[data-run]').getBoundingClientRect(); return `${box.left + 8} ${box.top + 8}`; })()");
        var place = box.Split(' ').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        await tab.PointAsync(place[0], place[1], clicks: true);
        await tab.UntilAsync("document.querySelector('#result table')");

        (await tab.TextAsync("document.querySelector('#result').innerText")).ShouldContain("rows in");
        tab.Complaints.ShouldBeEmpty();
    }

    private async Task<Tab> OpenAsync(int width, bool isDark)
    {
        var browser = await dashboard.BrowserAsync();
        var tab = await Tab.OpenAsync(browser, width, isDark);
        await tab.GoAsync(dashboard.Address + "/sql");
        await tab.UntilAsync("document.documentElement.dataset.editor === 'ready'");
        return tab;
    }

    private static async Task WriteAsync(Tab tab, string sql)
    {
        await tab.EvaluateAsync("(() => { const view = document.querySelector('.code').editor; view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: '' } }); view.focus(); })()");
        await tab.SendAsync("Input.insertText", new JsonObject { ["text"] = sql });
    }

    private static async Task PressAsync(Tab tab, string key, int code, bool control)
    {
        foreach (var type in (string[])["rawKeyDown", "keyUp"])
        {
            await tab.SendAsync("Input.dispatchKeyEvent", new JsonObject { ["type"] = type, ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = code, ["modifiers"] = control ? 2 : 0 });
        }
    }
}
