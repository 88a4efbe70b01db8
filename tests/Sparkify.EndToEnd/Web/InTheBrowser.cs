using System.Text.Json;
using Shouldly;

namespace Sparkify.EndToEnd.Web;

/// <summary>Every page in a real browser: drawn, quiet, offline, accessible, without a sideways scroll.</summary>
[Collection(Served.Name)]
public sealed class InTheBrowser(ServedDashboard dashboard)
{
    private const int Wide = 1440;
    private const int Phone = 390;

    // The rules of access that look at colours; all others hold in the dark if they hold in the light.
    private static readonly string[] _colourRules = ["color-contrast", "link-in-text-block"];

    private static readonly string _axe = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Sparkify.EndToEnd", "Web", "lib", "axe.min.js"));

    public static TheoryData<int, bool> Looks { get; } = new() { { Wide, false }, { Wide, true }, { Phone, false }, { Phone, true } };

    [Theory]
    [InlineData(Wide)]
    [InlineData(Phone)]
    public async Task Pages_are_drawn_quiet_and_accessible_in_the_light_and_in_the_dark(int width)
    {
        var browser = await dashboard.BrowserAsync();
        await using var tab = await Tab.OpenAsync(browser, width);
        var found = new List<string>();
        foreach (var path in PageAddresses.Paths)
        {
            await tab.PreferAsync(isDark: false);
            await tab.GoAsync(dashboard.Address + path);
            found.AddRange((await ProblemsAsync(tab, dashboard.Address)).Select(problem => $"{path}: {problem}"));
            await KeepAsync(tab, path, width, isDark: false);

            // The page stays and its colours change, as when the evening comes.
            await tab.PreferAsync(isDark: true);
            found.AddRange((await ProblemsAsync(tab, dashboard.Address, _colourRules)).Select(problem => $"{path}, dark: {problem}"));
            await KeepAsync(tab, path, width, isDark: true);
            tab.Forget();
        }

        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pointing_and_clicking_leave_the_page_quiet_and_a_point_leads_to_its_rows()
    {
        var browser = await dashboard.BrowserAsync();
        await using var tab = await Tab.OpenAsync(browser);
        await tab.GoAsync(dashboard.Address + "/");
        var place = await tab.TextAsync("(() => { const box = document.querySelector('[data-plot]').getBoundingClientRect(); return `${box.left + 60} ${box.top + box.height / 2}`; })()");
        var (x, y) = (Number(place.Split(' ')[0]), Number(place.Split(' ')[1]));

        await tab.PointAsync(x, y);
        await tab.EvaluateAsync("document.querySelector('[data-patterns]').click()");
        await tab.EvaluateAsync("document.querySelector('button[data-theme]').click()");
        tab.Complaints.ShouldBeEmpty();
        await tab.PointAsync(x, y, clicks: true);
        await tab.UntilAsync("location.pathname !== '/'");

        (await tab.TextAsync("location.pathname")).ShouldBe("/lists/plays-over-time/rows");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Hostile_names_are_shown_letter_by_letter()
    {
        var browser = await dashboard.BrowserAsync();
        await using var tab = await Tab.OpenAsync(browser);
        await tab.GoAsync(dashboard.Address + "/questions/top-songs?top-songs.top=20");

        var shown = JsonSerializer.Deserialize<string[]>(await tab.TextAsync("JSON.stringify([...document.querySelectorAll('bdi')].map((each) => each.textContent))"))!;

        HostileLog.Names.ShouldAllBe(name => shown.Contains(name));
        tab.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/questions/top-songs?top-songs.top=400", "titles")]
    [InlineData("/questions/loyal-listeners?loyal-listeners.top=400", "people")]
    public async Task Nasty_names_are_shown_byte_for_byte_and_run_nothing(string path, string what)
    {
        var browser = await dashboard.BrowserAsync();
        await using var tab = await Tab.OpenAsync(browser);
        await tab.GoAsync(dashboard.Address + path);

        var shown = JsonSerializer.Deserialize<string[]>(await tab.TextAsync("JSON.stringify([...document.querySelectorAll('table.rows bdi')].map((each) => each.textContent))"))!.ToHashSet(StringComparer.Ordinal);
        var wanted = what == "titles" ? HostileLog.Titles : HostileLog.Titles.Select(name => $"{name} Tester");

        wanted.Where(name => !shown.Contains(name)).ShouldBeEmpty();
        (await tab.TextAsync("String(document.querySelectorAll('iframe, base, main script:not([type=\"application/json\"]), main img, main style, meta[http-equiv]').length)")).ShouldBe("0");
        tab.Requests.ShouldAllBe(request => request.StartsWith(dashboard.Address, StringComparison.Ordinal) || request.StartsWith("data:", StringComparison.Ordinal));
        tab.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/demand", "plays-over-time")]
    [InlineData("/demand", "top-genres")]
    [InlineData("/demand", "peak-hours")]
    [InlineData("/audience", "listeners-by-map")]
    public async Task A_figure_becomes_a_picture(string path, string figure)
    {
        var browser = await dashboard.BrowserAsync();
        await using var tab = await Tab.OpenAsync(browser);
        await tab.GoAsync(dashboard.Address + path);

        var picture = await tab.TextAsync($$"""
            (async () => {
              const caught = new Promise((done, failed) => { setTimeout(() => failed(new Error('no picture')), 15_000); const make = URL.createObjectURL; URL.createObjectURL = (blob) => { done(blob); return make(blob); }; });
              document.querySelector('#{{figure}} [data-png]').click();
              const blob = await caught;
              const bitmap = await createImageBitmap(blob);
              const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
              pen.drawImage(bitmap, 0, 0);
              const colours = new Set(new Uint32Array(pen.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer));
              return `${blob.type} ${bitmap.width}x${bitmap.height} ${colours.size > 20}`;
            })()
            """);

        picture.ShouldBe("image/png 2400x1350 true");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_is_printed_as_a_pdf()
    {
        Assert.SkipWhen(Chromium.Path is null, "Chromium is not installed.");
        var file = Path.Combine(dashboard.Scene.Folder, "report.pdf");
        var outcome = await dashboard.Scene.On("report", "build", "--month", "2018-11", "--out", file);

        outcome.ShouldSucceed();
        var text = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        text.ShouldStartWith("%PDF-");
        text.TrimEnd().ShouldEndWith("%%EOF");
        System.Text.RegularExpressions.Regex.Count(text, "/Type ?/Page\\b").ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task A_choice_becomes_an_address()
    {
        var browser = await dashboard.BrowserAsync();
        await using var tab = await Tab.OpenAsync(browser);
        await tab.GoAsync(dashboard.Address + "/demand");

        await tab.EvaluateAsync("(() => { const level = document.querySelector('select[name=level]'); level.value = 'paid'; level.dispatchEvent(new Event('change', { bubbles: true })); })()");
        await tab.UntilAsync("location.search && document.readyState === 'complete'");

        (await tab.TextAsync("location.pathname + location.search")).ShouldBe("/demand?level=paid");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_opens_from_the_disk_and_asks_nobody()
    {
        var file = Path.Combine(dashboard.Scene.Folder, "report.html");
        var outcome = await dashboard.Scene.On("report", "build", "--month", "2018-11", "--level", "free", "--out", file);
        outcome.ShouldSucceed();
        var browser = await dashboard.BrowserAsync();
        await using var tab = await Tab.OpenAsync(browser);
        await tab.GoAsync(new Uri(file).AbsoluteUri);

        (await tab.TextAsync("document.body.innerText")).ShouldContain("level: free");
        (await tab.TextAsync("document.body.innerText")).ShouldContain("data up to 2018-11");
        ((bool)(await tab.EvaluateAsync("[...document.querySelectorAll('[data-plot]')].every((plot) => plot.querySelector('svg'))"))!).ShouldBeTrue();
        tab.Requests.ShouldAllBe(request => request.StartsWith("file:", StringComparison.Ordinal) || request.StartsWith("data:", StringComparison.Ordinal));
        tab.Complaints.ShouldBeEmpty();
        (await AxeAsync(tab)).ShouldBeEmpty();
    }

    /// <summary>What is wrong with a page: complaints, requests to others, a sideways scroll, a chart that is missing, faults of access.</summary>
    internal static async Task<IReadOnlyList<string>> ProblemsAsync(Tab tab, string address, IReadOnlyList<string>? rules = null)
    {
        var problems = new List<string>(tab.Complaints);
        problems.AddRange(tab.Requests.Where(request => !request.StartsWith(address, StringComparison.Ordinal) && !request.StartsWith("data:", StringComparison.Ordinal)));
        if ((bool)(await tab.EvaluateAsync("document.documentElement.scrollWidth > innerWidth"))!)
        {
            problems.Add("it scrolls sideways");
        }

        if (!(bool)(await tab.EvaluateAsync("[...document.querySelectorAll('[data-plot]')].every((plot) => plot.dataset.ready === 'true' && plot.querySelector('svg'))"))!)
        {
            problems.Add("a chart is not drawn");
        }

        problems.AddRange(await AxeAsync(tab, rules));
        return problems;
    }

    private static async Task<IReadOnlyList<string>> AxeAsync(Tab tab, IReadOnlyList<string>? rules = null)
    {
        if (!(bool)(await tab.EvaluateAsync("Boolean(globalThis.axe)"))!)
        {
            await tab.EvaluateAsync(_axe + "\n;undefined");
        }

        var only = rules is null ? "" : $", runOnly: {{ type: 'rule', values: {JsonSerializer.Serialize(rules)} }}";
        var found = await tab.TextAsync(
            $"axe.run(document, {{ resultTypes: ['violations'], selectors: false, elementRef: false{only} }}).then((result) => JSON.stringify(result.violations.map((each) => `${{each.id}}: ${{each.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}}`)))");
        return JsonSerializer.Deserialize<string[]>(found)!;
    }

    // Pictures for people to look at; kept where SPARKIFY_SCREENSHOTS points.
    internal static async Task KeepAsync(Tab tab, string path, int width, bool isDark)
    {
        if (Environment.GetEnvironmentVariable("SPARKIFY_SCREENSHOTS") is not { Length: > 0 } folder)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        var name = string.Concat(path.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-')).Trim('-');
        await tab.PictureAsync(Path.Combine(folder, $"{(name.Length > 0 ? name : "overview")}-{width}-{(isDark ? "dark" : "light")}.png"));
    }

    private static double Number(string text)
    {
        return double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }
}
