using System.Diagnostics;
using System.Net.Http.Headers;
using Shouldly;

namespace Sparkify.EndToEnd.Web;

/// <summary>The sample and hostile names, loaded once, and the real program that serves them.</summary>
public sealed class ServedDashboard : IAsyncLifetime
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private Process? _server;
    private Chromium? _browser;

    internal Scene Scene { get; } = new();

    /// <summary>Follows no redirect and keeps no cookie.</summary>
    internal HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, CheckCertificateRevocationList = true });

    /// <summary>Where it listens, without a slash at the end.</summary>
    internal string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Scene.WriteLog("hostile.json", HostileLog.Lines);
        Scene.WriteLog("nasty.json", HostileLog.Nasty);
        (await Scene.On("etl", "--from", Repository.Sample, "--logs", Path.Combine(Scene.Source, "log_data"))).ShouldSucceed();
        (_server, Address) = await StartAsync(Scene, [], token: null);
        Client.BaseAddress = new Uri(Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_server is not null)
        {
            await StopAsync(_server);
        }

        Client.Dispose();
        Scene.Dispose();
    }

    /// <summary>The browser, started when the first test asks for it.</summary>
    internal async Task<Chromium> BrowserAsync()
    {
        Assert.SkipWhen(Chromium.Path is null, "Chromium is not installed.");
        return _browser ??= await Chromium.StartAsync();
    }

    /// <summary>Sends a form, as a page of ours does.</summary>
    internal Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        return Client.PostAsync(
            new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), TestContext.Current.CancellationToken);
    }

    internal Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    internal async Task<string> TextAsync(string path)
    {
        using var answer = await GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {answer.StatusCode} {text}");
        return text;
    }

    /// <summary>Starts a server on a free port and waits until it says where.</summary>
    internal static async Task<(Process Server, string Address)> StartAsync(Scene scene, IReadOnlyList<string> arguments, string? token, bool isOwn = true)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Program, "serve", "--port", "0", .. isOwn ? (string[])["-w", $"{scene.Warehouse.Address}"] : [], .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = scene.Folder,
        };
        start.Environment["SPARKIFY_TOKEN"] = token ?? "";
        var server = Process.Start(start)!;
        using var patience = new CancellationTokenSource(_patience);
        var address = await server.StandardOutput.ReadLineAsync(patience.Token);
        var said = server.StandardError.ReadToEndAsync(CancellationToken.None);
        return address is null
            ? throw new InvalidOperationException(await said)
            : (server, address.Split("/?")[0]);
    }

    internal static async Task StopAsync(Process server)
    {
        server.Kill();
        await server.WaitForExitAsync(CancellationToken.None);
        server.Dispose();
    }
}
