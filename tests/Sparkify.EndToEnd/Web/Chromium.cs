using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Sparkify.EndToEnd.Web;

/// <summary>A real browser without a window, driven by its DevTools protocol: Chromium, by choice without all that a window needs.</summary>
internal sealed partial class Chromium : IAsyncDisposable
{
    // A page lives for a second here: its scripts, and those that examine it, are compiled once, simply, and nothing is cleared beside them.
    // Two fifths of the browser's processor time.
    private const string Scripts = "--single-threaded,--no-opt,--no-maglev,--always-sparkplug";

    private static readonly string[] _names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly string _folder;

    private Chromium(Process process, string folder, DevTools tools)
    {
        (_process, _folder, Tools) = (process, folder, tools);
    }

    public DevTools Tools { get; }

    /// <summary>The browser's path; null if this machine has none.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .SelectMany(folder => _names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    public static async Task<Chromium> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sparkify-browser-").FullName;
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(Path!,
            [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-dev-shm-usage",
                "--hide-scrollbars", "--remote-debugging-port=0", $"--js-flags={Scripts}", $"--user-data-dir={folder}", "about:blank",
            ])
            { RedirectStandardError = true, RedirectStandardOutput = true },
        };
        process.Start();
        using var patience = new CancellationTokenSource(_patience);
        while (await process.StandardError.ReadLineAsync(patience.Token) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                return new Chromium(process, folder, await DevTools.ConnectAsync(new Uri(match.Value), patience.Token));
            }
        }

        throw new InvalidOperationException("The browser ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        await Tools.DisposeAsync();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A helper of the browser may still write; the folder is a temporary one.
        }
    }

    [GeneratedRegex("ws://[^ ]+")]
    private static partial Regex Listening();
}
