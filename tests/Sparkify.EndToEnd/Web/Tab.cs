using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Sparkify.EndToEnd.Web;

/// <summary>One page in a browser, and all that went wrong or out on it.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private readonly DevTools _tools;
    private readonly (string Target, string Storage) _place;
    private readonly string _session;

    private Tab(DevTools tools, (string Target, string Storage) place, string session)
    {
        (_tools, _place, _session) = (tools, place, session);
        _tools.Happened += Note;
    }

    /// <summary>Errors on the console, exceptions, violations of the content policy, dialogs.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>Addresses that the page asked for.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <param name="browser">The browser.</param>
    /// <param name="width">In CSS pixels; up to 500 counts as a phone.</param>
    /// <param name="isDark">The scheme that the visitor prefers.</param>
    public static async Task<Tab> OpenAsync(Chromium browser, int width = 1440, bool isDark = false)
    {
        // Each has a storage of its own: what one remembers, such as a theme, is none of the next one's business.
        var own = (string)(await browser.Tools.SendAsync("Target.createBrowserContext", []))["browserContextId"]!;
        var target = (string)(await browser.Tools.SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank", ["browserContextId"] = own }))["targetId"]!;
        var session = (string)(await browser.Tools.SendAsync("Target.attachToTarget", new JsonObject { ["targetId"] = target, ["flatten"] = true }))["sessionId"]!;
        var tab = new Tab(browser.Tools, (target, own), session);
        foreach (var domain in (string[])["Page", "Runtime", "Network", "Log"])
        {
            await tab.SendAsync($"{domain}.enable");
        }

        await tab.SendAsync("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = width <= 500 });
        await tab.PreferAsync(isDark);
        return tab;
    }

    /// <summary>Lets the visitor prefer a scheme, and waits until the page has painted itself in it.</summary>
    public async Task PreferAsync(bool isDark)
    {
        await SendAsync("Emulation.setEmulatedMedia", new JsonObject
        {
            ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = isDark ? "dark" : "light" }),
        });
        await EvaluateAsync("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");

        // Colours fade into each other.
        await EvaluateAsync("Promise.all(document.getAnimations().map((each) => each.finished.catch(() => {})))");
    }

    /// <summary>Starts anew with complaints and requests.</summary>
    public void Forget()
    {
        Complaints.Clear();
        Requests.Clear();
    }

    /// <summary>Goes to an address and waits until its charts are drawn.</summary>
    public async Task GoAsync(string address)
    {
        await EvaluateAsync("window.isLeft = true");
        await SendAsync("Page.navigate", new JsonObject { ["url"] = address });
        await UntilAsync("!window.isLeft && location.href !== 'about:blank' && document.readyState === 'complete' && (document.documentElement.dataset.drawn === 'true' || !document.querySelector('script[data-charts], [data-plot]'))");
    }

    /// <summary>Goes to an address whose scripts may not run.</summary>
    public async Task LeaveAsync(string address)
    {
        await SendAsync("Page.navigate", new JsonObject { ["url"] = address });
        await UntilAsync("location.href !== 'about:blank' && document.readyState === 'complete'");
    }

    /// <summary>Waits until an expression is true.</summary>
    public async Task UntilAsync(string expression)
    {
        for (var attempt = 0; attempt < 400; attempt++)
        {
            try
            {
                if (await EvaluateAsync($"Boolean({expression})") is JsonValue value && (bool)value)
                {
                    return;
                }
            }
            catch (InvalidOperationException)
            {
                // Between two pages there is nothing to ask.
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"This did not come true: {expression}. {string.Join(' ', Complaints)}");
    }

    /// <summary>The value of an expression, awaited.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        var result = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
        return result["exceptionDetails"] is { } mistake
            ? throw new InvalidOperationException(mistake.ToJsonString())
            : result["result"]?["value"]?.DeepClone();
    }

    public async Task<string> TextAsync(string expression)
    {
        return (string?)await EvaluateAsync(expression) ?? "";
    }

    /// <summary>Moves the pointer over a place and clicks there if asked to.</summary>
    public async Task PointAsync(double x, double y, bool clicks = false)
    {
        foreach (var type in clicks ? (string[])["mouseMoved", "mousePressed", "mouseReleased"] : ["mouseMoved"])
        {
            await SendAsync("Input.dispatchMouseEvent", new JsonObject { ["type"] = type, ["x"] = x, ["y"] = y, ["button"] = type == "mouseMoved" ? "none" : "left", ["clickCount"] = 1 });
        }
    }

    /// <summary>A picture of the whole page.</summary>
    public async Task PictureAsync(string path)
    {
        var picture = await SendAsync("Page.captureScreenshot", new JsonObject { ["format"] = "png", ["captureBeyondViewport"] = true });
        await File.WriteAllBytesAsync(path, Convert.FromBase64String((string)picture["data"]!));
    }

    public Task<JsonNode> SendAsync(string method, JsonObject? values = null)
    {
        return _tools.SendAsync(method, values ?? [], _session);
    }

    public async ValueTask DisposeAsync()
    {
        _tools.Happened -= Note;
        await _tools.SendAsync("Target.closeTarget", new JsonObject { ["targetId"] = _place.Target });
        await _tools.SendAsync("Target.disposeBrowserContext", new JsonObject { ["browserContextId"] = _place.Storage });
    }

    private void Note(string session, string name, JsonNode values)
    {
        if (session != _session)
        {
            return;
        }

        switch (name)
        {
            case "Network.requestWillBeSent":
                Requests.Enqueue((string)values["request"]!["url"]!);
                break;
            case "Runtime.exceptionThrown":
                Complaints.Enqueue(values["exceptionDetails"]!.ToJsonString());
                break;
            case "Runtime.consoleAPICalled" when (string)values["type"]! is "error" or "warning":
                Complaints.Enqueue(values["args"]!.ToJsonString());
                break;
            case "Log.entryAdded" when (string)values["entry"]!["level"]! is "error" or "warning":
                Complaints.Enqueue(values["entry"]!.ToJsonString());
                break;
            case "Page.javascriptDialogOpening":
                Complaints.Enqueue($"dialog: {values["message"]}");
                break;
        }
    }
}
