using System.Diagnostics;

namespace Sparkify.Web.Reports;

/// <summary>Prints a report as PDF with a browser of this machine.</summary>
public static class PdfPrinter
{
    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chromium-headless-shell"];
    // The browser refuses its sandbox to the superuser; it opens nothing but our own file.
    private static readonly string[] _sandbox = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    /// <param name="html">The report.</param>
    /// <param name="cancellation">Stops the browser.</param>
    /// <returns>The PDF.</returns>
    /// <exception cref="SparkifyException">There is no browser, or it wrote nothing.</exception>
    public static async Task<byte[]> PrintAsync(string html, CancellationToken cancellation)
    {
        var browser = Find() ?? throw new SparkifyException("a PDF is printed by Chromium, and this machine has none.", "Install the package `chromium`, or write --format html and print it.") { ExitCode = 4 };
        var folder = Directory.CreateTempSubdirectory("sparkify-report-").FullName;
        try
        {
            var page = Path.Combine(folder, "report.html");
            await File.WriteAllTextAsync(page, html, cancellation);
            using var process = Process.Start(new ProcessStartInfo(browser,
            [
                "--headless=new", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer", "--virtual-time-budget=15000",
                .. _sandbox, $"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={Path.Combine(folder, "report.pdf")}", new Uri(page).AbsoluteUri,
            ])
            { RedirectStandardError = true, RedirectStandardOutput = true })!;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(_patience);
            var said = process.StandardError.ReadToEndAsync(patience.Token);
            await EndAsync(process, patience.Token);
            var printed = Path.Combine(folder, "report.pdf");
            return File.Exists(printed)
                ? await File.ReadAllBytesAsync(printed, cancellation)
                : throw new SparkifyException("the browser printed nothing.", (await said).Trim().Split('\n')[^1]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task EndAsync(Process process, CancellationToken cancellation)
    {
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static string? Find()
    {
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => _names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
